package import CSV

/// All records of some bytes, and what must be true of them whatever the bytes are.
package struct CSVReading {
  package let bytes: Bytes
  package let delimiter: UInt8
  package let records: [Record]
  package let end: RecordReader

  /// Reads all of it.
  package init(_ bytes: Bytes, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    (records, end) = bytes.withSpan { span in
      var reader = RecordReader(delimiter: delimiter)
      var (records, record) = ([Record](), Record())
      while reader.read(span, into: &record) { records.append(record) }
      return (records, reader)
    }
  }

  /// Every position lies within the bytes, in order, and every row and line is counted.
  package func checkPositions() {
    require(end.position == bytes.count, "something is left unread")
    var (offset, line) = (0, 1)
    for (index, record) in records.enumerated() {
      line += breaks(offset, record.start)
      require(record.start >= offset && record.end >= record.start, "a record goes back")
      require(record.start - offset == (index == 0 ? 0 : breakLength(offset)), "bytes skipped")
      require(record.row == index + 1, "a row is miscounted")
      require(record.line == line, "a line is miscounted")
      checkCells(record)
      line += breaks(record.start, record.end)
      offset = record.end
    }
    require(bytes.count - offset <= 2, "bytes are left after the last record")
  }

  private func checkCells(_ record: Record) {
    require(!record.cells.isEmpty, "a record without cells")
    var offset = record.start
    for cell in record.cells {
      require(cell.outerStart >= offset && cell.end >= cell.start, "a cell goes back")
      offset = cell.end
    }
    require(offset <= record.end && record.end <= bytes.count, "a cell lies outside")
    for problem in record.problems {
      require(record.cells.indices.contains(problem.cell), "a problem of no cell")
      let isQuote = bytes.copy(problem.offset, problem.offset + 1) == [Byte.quote]
      require(isQuote, "a problem that points to no quote")
    }
  }

  /// A record read by itself is the same: what a reader does hangs on nothing that came before.
  package func checkEachRecordAlone() {
    for record in records {
      bytes.withSpan { span in
        var reader = RecordReader(
          delimiter: delimiter,
          position: record.start,
          row: record.row,
          line: record.line
        )
        var alone = Record()
        require(reader.read(span, into: &alone), "a record is gone")
        require(alone.cells == record.cells, "a record reads otherwise by itself")
        require(alone.problems == record.problems, "a problem hangs on what came before")
      }
    }
  }

  /// read(write(x)) is x, for what was read.
  package func checkWrittenAndReadAgain() {
    var writer = RecordWriter(delimiter: delimiter)
    let contents = contents
    for record in contents {
      for cell in record { writer.write(exactly: cell) }
      writer.endRecord()
    }
    let again = CSVReading(Bytes(writer.bytes), delimiter: delimiter)
    require(again.contents == contents, "what was written reads otherwise")
    require(again.records.allSatisfy(\.problems.isEmpty), "what was written has a problem")
  }

  /// Every cell of every record, with quotes that were doubled made single.
  package var contents: [[[UInt8]]] {
    records.map { record in
      record.cells.map { cell in
        let content = bytes.copy(cell.start, cell.end)
        return cell.hasDoubledQuotes ? single(content) : content
      }
    }
  }

  /// Doubled quotes made single, as plainly as it can be said.
  private func single(_ content: [UInt8]) -> [UInt8] {
    var (single, index) = ([UInt8](), 0)
    while index < content.count {
      single.append(content[index])
      index += content[index] == Byte.quote ? 2 : 1
    }
    return single
  }

  /// How many line breaks begin from one offset to another.
  private func breaks(_ start: Int, _ end: Int) -> Int {
    bytes.withSpan { span in
      var count = 0
      for index in start..<end {
        let isPair = index + 1 < span.count && span[index + 1] == Byte.lineFeed
        if span[index] == Byte.lineFeed { count += 1 }
        if span[index] == Byte.carriageReturn, !isPair { count += 1 }
      }
      return count
    }
  }

  private func breakLength(_ offset: Int) -> Int {
    bytes.copy(offset, offset + 2) == [Byte.carriageReturn, Byte.lineFeed] ? 2 : 1
  }
}
