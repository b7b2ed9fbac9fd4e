package import Foundation
package import Messages

/// Prints as bytes: each different one once, and then which of them each hypothesis has, in runs.
package enum PrintBlock {
  package static func bytes(_ prints: [Print]) -> Data {
    var places: [Print: Int] = [:]
    var different: [Print] = []
    var forms: [Print.Form: Int] = [:]
    var differentForms: [Print.Form] = []
    var runs: [(place: Int, count: Int)] = []
    for print in prints {
      let place = places[print] ?? different.count
      if place == different.count {
        places[print] = place
        different.append(print)
        if forms[print.form] == nil {
          forms[print.form] = differentForms.count
          differentForms.append(print.form)
        }
      }
      if runs.last?.place == place {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((place, 1))
      }
    }
    var writer = ByteWriter()
    writer.put(differentForms) { writer, form in
      writer.put(form.members) { writer, member in
        writer.put(member.name)
        for numbers in [member.shape, member.gaps] {
          writer.put(numbers) { $0.put(UInt32($1)) }
        }
      }
    }
    writer.put(different) { writer, print in
      writer.put(UInt16(forms[print.form] ?? 0))
      writer.put(
        UInt16(print.telling) << 2 | (print.isRight ? 1 : 0) | (print.isUndefined ? 2 : 0))
      writer.put(print.fingerprint)
      for member in print.members {
        for sum in member.sums { writer.put(sum) }
        writer.put(Float(member.slack).bitPattern)
      }
    }
    writer.put(runs) { writer, run in
      writer.put(UInt16(run.place))
      writer.put(UInt16(run.count))
    }
    return writer.data
  }

  package static func prints(_ data: Data) throws(ByteReader.Damage) -> [Print] {
    var reader = ByteReader(data)
    let forms = try reader.items { reader throws(ByteReader.Damage) in
      Print.Form(
        members: try reader.items { reader throws(ByteReader.Damage) in
          let name = try reader.text()
          func numbers() throws(ByteReader.Damage) -> [Int] {
            try reader.items { reader throws(ByteReader.Damage) in
              Int(try reader.number(UInt32.self))
            }
          }
          return Print.Form.Member(name: name, shape: try numbers(), gaps: try numbers())
        })
    }
    let different = try reader.items { reader throws(ByteReader.Damage) in
      let form = Int(try reader.number(UInt16.self))
      guard forms.indices.contains(form) else { throw ByteReader.Damage() }
      let flags = try reader.number(UInt16.self)
      let fingerprint = try reader.number(UInt32.self)
      var members: [Print.Member] = []
      for member in forms[form].members {
        let sums = [try reader.double(), try reader.double()]
        let slack = Double(Float(bitPattern: try reader.number(UInt32.self)))
        members.append(
          Print.Member(
            name: member.name, shape: member.shape, gaps: member.gaps, sums: sums, slack: slack))
      }
      return Print(
        isRight: flags & 1 != 0, isUndefined: flags & 2 != 0, telling: Int(flags >> 2),
        fingerprint: fingerprint, members: members)
    }
    var prints: [Print] = []
    for run in try reader.items({ reader throws(ByteReader.Damage) in
      (place: Int(try reader.number(UInt16.self)), count: Int(try reader.number(UInt16.self)))
    }) {
      guard different.indices.contains(run.place) else { throw ByteReader.Damage() }
      prints += Array(repeating: different[run.place], count: run.count)
    }
    return prints
  }
}

extension Print {
  /// What many prints have in common: the names and shapes of their arrays, and where there is no number.
  fileprivate struct Form: Hashable {
    struct Member: Hashable {
      let name: String
      let shape: [Int]
      let gaps: [Int]
    }

    let members: [Member]
  }

  fileprivate var form: Form {
    Form(members: members.map { .init(name: $0.name, shape: $0.shape, gaps: $0.gaps) })
  }
}
