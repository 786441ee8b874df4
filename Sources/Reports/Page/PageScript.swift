/// What lets the page's tables be sorted and searched, without any network; without it they are as they
/// are printed.
enum PageScript {
  /// The script, whose digest stands in the page's content security policy: no other may run.
  static let text = """
    (function () {
      "use strict";
      function value(row, place) {
        var text = row.cells[place] ? row.cells[place].textContent.trim() : "";
        var figure = text.replace(/[$,%]/g, "");
        if (/^-?[0-9.]+$/.test(figure)) { return Number(figure); }
        var day = /^[A-Z][a-z]+ [0-9]+, [0-9]{4}$/.test(text) ? Date.parse(text) : NaN;
        return isNaN(day) ? text.toLowerCase() : day;
      }
      function compare(one, other) {
        if (typeof one === typeof other) { return one < other ? -1 : one > other ? 1 : 0; }
        return typeof one === "number" ? -1 : 1;
      }
      document.querySelectorAll("table.sorts").forEach(function (table) {
        var body = table.tBodies[0];
        var rows = Array.prototype.slice.call(body.rows);
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, place) {
          // A true button would keep the heading from being printed on every page.
          var button = document.createElement("span");
          button.tabIndex = 0;
          button.setAttribute("role", "button");
          button.addEventListener("keydown", function (event) {
            if (event.key !== "Enter" && event.key !== " ") { return; }
            event.preventDefault();
            button.click();
          });
          while (head.firstChild) { button.appendChild(head.firstChild); }
          head.appendChild(button);
          button.addEventListener("click", function () {
            var rises = head.getAttribute("aria-sort") !== "ascending";
            Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) {
              cell.removeAttribute("aria-sort");
            });
            head.setAttribute("aria-sort", rises ? "ascending" : "descending");
            rows.map(function (row) { return { row: row, value: value(row, place) }; })
              .sort(function (a, b) { return (rises ? 1 : -1) * compare(a.value, b.value); })
              .forEach(function (entry) { body.appendChild(entry.row); });
          });
        });
        if (rows.length < 10) { return; }
        var box = document.createElement("input");
        box.type = "search";
        box.placeholder = "Find";
        box.setAttribute("aria-label", "Find in this table");
        box.addEventListener("input", function () {
          var wanted = box.value.trim().toLowerCase();
          rows.forEach(function (row) {
            row.hidden = wanted !== "" && row.textContent.toLowerCase().indexOf(wanted) < 0;
          });
        });
        table.parentNode.parentNode.insertBefore(box, table.parentNode);
      });
      var holders = Array.prototype.slice.call(document.querySelectorAll("details"));
      // What a holder's line opens to was kept as text until now.
      function fill(holder) {
        var kept = holder.querySelector("noscript");
        if (!kept) { return; }
        kept.insertAdjacentHTML("afterend", kept.textContent);
        kept.remove();
      }
      holders.forEach(function (holder) {
        holder.addEventListener("toggle", function () { if (holder.open) { fill(holder); } });
      });
      function has(element, wanted) {
        var text = element.textContent.replace(/<[^>]*>/g, " ").replace(/&amp;/g, "&");
        return text.toLowerCase().indexOf(wanted) >= 0;
      }
      if (holders.length > 1) {
        var name = document.createElement("input");
        name.type = "search";
        name.placeholder = "Find by name or id";
        name.setAttribute("aria-label", "Find a holder by name, or by the id of a form or option");
        name.addEventListener("input", function () {
          var wanted = name.value.trim().toLowerCase();
          var found = holders.filter(function (holder) { return has(holder.firstChild, wanted); });
          // A form or an option stands inside.
          if (!found.length) {
            found = holders.filter(function (holder) { return has(holder, wanted); });
          }
          holders.forEach(function (holder) { holder.hidden = true; });
          found.forEach(function (holder) { holder.hidden = false; });
          if (found.length === 1) {
            fill(found[0]);
            found[0].open = true;
          }
        });
        holders[0].parentNode.insertBefore(name, holders[0]);
      }
    }());
    """

  /// SHA-256 of the script's bytes in base64, as the policy names it.
  static let digest = "EUQo78tSJVycV+o7oAOvDDrfAqs2Sm+T/Vm9U88YVdQ="
}
