internal import Grading

/// Which person of a list each student is; where several could be meant, nobody decides.
struct RosterMatch {
  /// What ties a student to a person, the surest first.
  private enum Tie: Int, CaseIterable {
    case canvasID
    case moodleID
    case key
    case login
    case email
    case name

    func handles(of student: Student) -> [String] {
      switch self {
      case .canvasID: [student.canvasID ?? ""]
      case .moodleID: [student.moodleID ?? ""]
      case .key, .login: [student.key.lowercased(), student.name.lowercased()]
      case .email: [student.key.lowercased(), student.name.lowercased().localPart]
      case .name: Array(PersonName.forms(of: student.name).union(PersonName.forms(of: student.key)))
      }
    }

    func handles(of member: Roster.Member) -> [String] {
      switch self {
      case .canvasID: [member.canvasID]
      case .moodleID: [member.moodleID]
      case .key: (member.keys + member.ids).map { $0.lowercased() }
      case .login: member.logins.map { $0.lowercased() }
      case .email: [member.email.lowercased().localPart]
      case .name: Array(member.names)
      }
    }
  }

  /// The person of each student, by places in both lists.
  private(set) var members: [Int: Int] = [:]
  /// What is said of a student whom several fit, or who fits somebody that another does.
  private(set) var doubts: [Int: String] = [:]
  /// The persons who may have handed something in that nobody can tell to be theirs.
  private(set) var doubtful: Set<Int> = []

  init(_ students: [Student], on roster: Roster) {
    let all = roster.members
    let index: [[String: Set<Int>]] = Tie.allCases.map { tie in
      var places: [String: Set<Int>] = [:]
      for (place, member) in all.enumerated() {
        for handle in tie.handles(of: member) where !handle.isEmpty {
          places[handle, default: []].insert(place)
        }
      }
      return places
    }
    var claims: [Int: [(student: Int, tie: Int)]] = [:]
    for (place, student) in students.enumerated() {
      for tie in Tie.allCases {
        let found = tie.handles(of: student).reduce(into: Set<Int>()) {
          $0.formUnion(index[tie.rawValue][$1] ?? [])
        }
        guard let one = found.first else { continue }
        if found.count == 1 {
          claims[one, default: []].append((place, tie.rawValue))
        } else {
          let who = found.sorted().map { "\(all[$0].name.sanitized) in line \(all[$0].row.line)" }
          doubts[place] = "may be \(who.joined(separator: " or "))"
          doubtful.formUnion(found)
        }
        break
      }
    }
    for (member, claimants) in claims {
      let best = claimants.map(\.tie).min()!
      let sure = claimants.filter { $0.tie == best }
      if sure.count == 1 { members[sure[0].student] = member }
      for (student, tie) in claimants where sure.count > 1 || tie > best {
        let others = claimants.filter { $0.student != student }.map { students[$0.student].key }
        doubts[student] =
          "fits \(all[member].name.sanitized) in line \(all[member].row.line), and so "
          + "\(others.count == 1 ? "does" : "do") \(others.joined(separator: " and "))"
      }
      if sure.count > 1 { doubtful.insert(member) }
    }
    doubtful.subtract(members.values)
  }
}
