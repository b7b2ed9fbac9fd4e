/// A script that a page may hold: a literal of ours, allowed by its hash.
package struct PageScript: Sendable {
  let text: StaticString

  /// Sorts the tables that say so by the column whose heading is pressed, by mouse or keyboard.
  ///
  /// The buttons are its own, so that a page without scripts has none that does nothing. What has no
  /// number goes last either way, and equal rows stay in their order.
  package static let sorting: PageScript = PageScript(
    text: """

      "use strict";
      for (const table of document.querySelectorAll("table.sortable")) {
        const heads = [...table.tHead.rows[0].cells];
        const body = table.tBodies[0];
        const key = (row, column) => {
          const cell = row.cells[column];
          if (heads[column].className !== "number") return cell.dataset.key ?? cell.textContent.trim();
          const number = parseFloat(cell.dataset.key ?? "");
          return Number.isNaN(number) ? null : number;
        };
        heads.forEach((head, column) => {
          const button = document.createElement("button");
          button.type = "button";
          button.append(...head.childNodes);
          head.append(button);
          button.addEventListener("click", () => {
            const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
            for (const other of heads) other.removeAttribute("aria-sort");
            head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
            const rows = [...body.rows].map((row) => [key(row, column), row]);
            rows.sort(([a], [b]) => {
              if (a === null || b === null) return (a === null) - (b === null);
              return sign * (typeof a === "number" ? a - b : a < b ? -1 : a > b ? 1 : 0);
            });
            body.append(...rows.map(([, row]) => row));
          });
        });
      }

      """)
}
