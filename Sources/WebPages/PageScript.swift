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

  /// Shows one of several parts at a time, chosen by a slider, by mouse or keyboard.
  ///
  /// The parts are the elements of class `step` in a box of class `steps`, whose `data-label` says what
  /// their `data-step` counts; the slider is put at the beginning of the first element of class
  /// `controls` there. A page without scripts has no slider, and shows all parts.
  package static let stepping: PageScript = PageScript(
    text: """

      "use strict";
      for (const box of document.querySelectorAll(".steps")) {
        const steps = [...box.querySelectorAll(".step")];
        const controls = box.querySelector(".controls");
        if (steps.length < 2 || !controls) continue;
        const make = (name, parent, attributes = {}) => {
          const made = document.createElement(name);
          for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
          parent.append(made);
          return made;
        };
        const slider = document.createElement("div");
        slider.className = "slider";
        const label = make("label", slider, { for: "step" });
        label.append(box.dataset.label + " = ");
        const output = make("output", label, { for: "step" });
        const input = make("input", slider, {
          type: "range", id: "step", min: 0, max: steps.length - 1, step: 1, value: steps.length - 1,
        });
        const scale = make("div", slider, { class: "scale", "aria-hidden": "true" });
        for (const step of steps) make("span", scale).append(step.dataset.step);
        const show = () => {
          const chosen = steps[Number(input.value)];
          for (const step of steps) step.hidden = step !== chosen;
          output.textContent = chosen.dataset.step;
          input.setAttribute("aria-valuetext", box.dataset.label + " = " + chosen.dataset.step);
        };
        input.addEventListener("input", show);
        controls.querySelector("legend").after(slider);
        show();
      }

      """)
}
