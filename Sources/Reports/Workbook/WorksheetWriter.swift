#if canImport(CXLSXWriter)
  internal import CXLSXWriter
  internal import Exchange

  /// The formats that cells of a workbook have.
  @safe struct WorkbookStyles {
    let count: UnsafeMutablePointer<lxw_format>?
    let year: UnsafeMutablePointer<lxw_format>?
    let amount: UnsafeMutablePointer<lxw_format>?
    let decimal: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let heading: UnsafeMutablePointer<lxw_format>?
    let figuresHeading: UnsafeMutablePointer<lxw_format>?
    let error: UnsafeMutablePointer<lxw_format>?
    let warning: UnsafeMutablePointer<lxw_format>?

    init(_ library: exchequer_workbook_functions, _ book: UnsafeMutablePointer<lxw_workbook>) {
      unsafe count = Self.format(library, book, number: "#,##0")
      unsafe year = Self.format(library, book, number: "0")
      unsafe amount = Self.format(library, book, number: "$#,##0.00##")
      unsafe decimal = Self.format(library, book, number: "#,##0.00##")
      unsafe day = Self.format(library, book, number: "yyyy-mm-dd")
      unsafe text = Self.words(library, book)
      unsafe heading = Self.words(library, book)
      unsafe figuresHeading = Self.format(library, book)
      if let heading = unsafe heading { unsafe library.format_set_bold(heading) }
      if let figuresHeading = unsafe figuresHeading {
        unsafe library.format_set_bold(figuresHeading)
        unsafe library.format_set_align(figuresHeading, UInt8(LXW_ALIGN_RIGHT.rawValue))
      }
      unsafe error = Self.format(library, book, fill: 0xFFC7CE)
      unsafe warning = Self.format(library, book, fill: 0xFFEB9C)
    }

    /// Words, which stand apart from the number before them, and go on below where they are long.
    private static func words(
      _ library: exchequer_workbook_functions,
      _ book: UnsafeMutablePointer<lxw_workbook>
    ) -> UnsafeMutablePointer<lxw_format>? {
      guard let format = unsafe format(library, book) else { return nil }
      unsafe library.format_set_indent(format, 1)
      unsafe library.format_set_text_wrap(format)
      return unsafe format
    }

    private static func format(
      _ library: exchequer_workbook_functions,
      _ book: UnsafeMutablePointer<lxw_workbook>,
      number: String? = nil,
      fill: UInt32? = nil
    ) -> UnsafeMutablePointer<lxw_format>? {
      guard let format = unsafe library.workbook_add_format(book) else { return nil }
      if let number { unsafe library.format_set_num_format(format, number) }
      if let fill { unsafe library.format_set_bg_color(format, fill) }
      unsafe library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      return unsafe format
    }
  }

  /// Writes one sheet of a workbook.
  @safe struct WorksheetWriter {
    private let library: exchequer_workbook_functions
    private let sheet: WorkbookSheet
    private let layout: WorkbookLayout
    private let number: Int
    private let styles: WorkbookStyles
    /// What stands at the head of each page in print.
    private let title: String

    init(
      library: exchequer_workbook_functions,
      sheet: WorkbookSheet,
      number: Int,
      styles: WorkbookStyles,
      title: String
    ) {
      self.library = library
      (self.sheet, self.number, self.styles, self.title) = (sheet, number, styles, title)
      layout = WorkbookLayout(sheet)
    }

    /// The rows below the heading, with that of the totals.
    private var rowsOfTable: Int { max(1, sheet.rows.count) + (sheet.totals.isEmpty ? 0 : 1) }

    /// Writes the sheet; the error if it could not be made.
    func write(to book: UnsafeMutablePointer<lxw_workbook>) -> lxw_error? {
      guard let page = unsafe library.workbook_add_worksheet(book, sheet.name) else {
        return LXW_ERROR_SHEETNAME_ALREADY_USED
      }
      let first = sheet.header.isEmpty ? 0 : 1
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.prefix(WorkbookSheet.mostColumns).enumerated() {
          unsafe write(cell, page, row + first, column, first == 0 ? nil : styles.text)
        }
      }
      unsafe mark(page)
      unsafe setWidths(page)
      unsafe setHeights(page)
      unsafe setPrint(page)
      unsafe library.worksheet_freeze_panes(page, 1, 0)
      guard !sheet.header.isEmpty else {
        // Copies keep every cell as the text it is.
        _ = unsafe library.worksheet_ignore_errors(
          page,
          UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
          "A1:XFD1048576"
        )
        return nil
      }
      return unsafe addTable(page)
    }

    private func write(
      _ cell: WorkbookCell,
      _ page: UnsafeMutablePointer<lxw_worksheet>,
      _ row: Int,
      _ column: Int,
      _ style: UnsafeMutablePointer<lxw_format>?
    ) {
      let (row, column) = (UInt32(row), UInt16(column))
      switch cell {
      case .blank: _ = unsafe library.worksheet_write_blank(page, row, column, style)
      case .text(let text):
        let shown = String(text.prefix(WorkbookSheet.mostCharacters / 2))
        _ = unsafe library.worksheet_write_string(page, row, column, shown, style)
      case .count(let count):
        _ = unsafe library.worksheet_write_number(page, row, column, Double(count), styles.count)
      case .year(let year):
        _ = unsafe library.worksheet_write_number(page, row, column, Double(year), styles.year)
      case .amount(let money):
        _ = unsafe library.worksheet_write_number(
          page,
          row,
          column,
          Self.number(money),
          styles.amount
        )
      case .decimal(let money):
        _ = unsafe library.worksheet_write_number(
          page,
          row,
          column,
          Self.number(money),
          styles.decimal
        )
      case .day(let day):
        // Days are counted from 1899-12-30.
        _ = unsafe library.worksheet_write_number(
          page,
          row,
          column,
          Double(day.number + 25_569),
          styles.day
        )
      }
    }

    private static func number(_ money: Money) -> Double {
      Double(money.tenThousandths) / Double(Money.scale)
    }

    /// A page in print: across its width, with its heading on each page and the page's number.
    private func setPrint(_ page: UnsafeMutablePointer<lxw_worksheet>) {
      let rows = sheet.header.isEmpty ? sheet.rows.count : rowsOfTable + 1
      // What is wider than a sheet is cut.
      let columns = min(
        max(sheet.header.count, sheet.rows.map(\.count).max() ?? 0),
        WorkbookSheet.mostColumns
      )
      guard rows > 0, columns > 0 else { return }
      if !layout.isNarrow { unsafe library.worksheet_set_landscape(page) }
      unsafe library.worksheet_fit_to_pages(page, 1, UInt16(clamping: layout.pages))
      unsafe library.worksheet_set_margins(page, 0.4, 0.4, 0.7, 0.6)
      _ = unsafe library.worksheet_repeat_rows(page, 0, 0)
      _ = unsafe library.worksheet_print_area(page, 0, 0, UInt32(rows - 1), UInt16(columns - 1))
      // A heading holds 255 characters, and an ampersand begins a code.
      let heading = String(title.prefix(150)).replacing("&", with: "&&")
      _ = unsafe library.worksheet_set_header(page, "&L\(heading)")
      _ = unsafe library.worksheet_set_footer(page, "&L&A&RPage &P of &N")
    }

    private func mark(_ page: UnsafeMutablePointer<lxw_worksheet>) {
      for mark in sheet.marks
      where mark.row < WorkbookSheet.mostRows && mark.column < WorkbookSheet.mostColumns {
        let cells = sheet.rows.indices.contains(mark.row) ? sheet.rows[mark.row] : []
        let cell = cells.indices.contains(mark.column) ? cells[mark.column] : .blank
        let style = unsafe mark.isError ? styles.error : styles.warning
        unsafe write(cell, page, mark.row, mark.column, style)
        let comment = String(mark.comment.prefix(WorkbookSheet.mostCharacters / 2))
        var options = unsafe lxw_comment_options()
        unsafe options.x_scale = 2.5
        unsafe options.y_scale = Double(min(8, 1 + comment.count / 160))
        _ = unsafe library.worksheet_write_comment_opt(
          page,
          UInt32(mark.row),
          UInt16(mark.column),
          comment,
          &options
        )
      }
    }

    private func setWidths(_ page: UnsafeMutablePointer<lxw_worksheet>) {
      for (column, width) in layout.widths.enumerated() {
        let place = UInt16(column)
        _ = unsafe library.worksheet_set_column(page, place, place, Double(width), nil)
      }
    }

    /// Rows as high as their longest text: not every program does that by itself.
    private func setHeights(_ page: UnsafeMutablePointer<lxw_worksheet>) {
      guard !sheet.header.isEmpty else { return }
      for (row, lines) in layout.lines.enumerated() where lines > 1 {
        _ = unsafe library.worksheet_set_row(page, UInt32(row + 1), Double(lines) * 15, nil)
      }
    }

    /// A real table over the rows, with its headings; one without rows has one that is blank.
    private func addTable(_ page: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error? {
      let headings = unsafe sheet.header.map { unsafe strdup($0) }
      let total = unsafe strdup("Total")
      defer {
        unsafe headings.forEach { unsafe free($0) }
        unsafe free(total)
      }
      var columns = unsafe headings.enumerated().map { index, heading in
        var column = unsafe lxw_table_column()
        unsafe column.header = heading
        // A heading stands over its numbers, which stand to the right.
        unsafe column.header_format =
          layout.figures.contains(index) ? styles.figuresHeading : styles.heading
        unsafe totalled(&column, index, label: total)
        return unsafe column
      }
      let name = unsafe strdup("t_" + sheet.name)
      defer { unsafe free(name) }
      let error = unsafe columns.withUnsafeMutableBufferPointer { buffer -> lxw_error in
        var pointers = unsafe buffer.indices.map { index in
          unsafe buffer.baseAddress.map { unsafe $0 + index }
        }
        unsafe pointers.append(nil)
        return unsafe pointers.withUnsafeMutableBufferPointer { list in
          var options = unsafe lxw_table_options()
          unsafe options.name = name
          unsafe options.columns = list.baseAddress
          unsafe options.total_row = sheet.totals.isEmpty ? 0 : 1
          return unsafe library.worksheet_add_table(
            page,
            0,
            0,
            UInt32(rowsOfTable),
            UInt16(sheet.header.count - 1),
            &options
          )
        }
      }
      return error == LXW_NO_ERROR ? nil : error
    }

    /// What the last row of the table has of a column: its sum, which follows what is filtered.
    private func totalled(
      _ column: inout lxw_table_column,
      _ index: Int,
      label: UnsafeMutablePointer<CChar>?
    ) {
      if index == 0, !sheet.totals.isEmpty { unsafe column.total_string = label }
      switch sheet.totals[index] {
      case .count(let count):
        unsafe column.total_function = UInt8(LXW_TABLE_FUNCTION_SUM.rawValue)
        unsafe column.total_value = Double(count)
        unsafe column.format = styles.count
      case .amount(let money):
        unsafe column.total_function = UInt8(LXW_TABLE_FUNCTION_SUM.rawValue)
        unsafe column.total_value = Self.number(money)
        unsafe column.format = styles.amount
      default: break
      }
    }
  }
#endif
