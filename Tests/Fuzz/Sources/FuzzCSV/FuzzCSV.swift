import CSV

/// What libFuzzer calls: any bytes are read as CSV, with each delimiter that is read.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnyBytes(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  // The bytes lie where libFuzzer put them, as those of a mapped file: one read too far is a fault.
  let bytes = Bytes(region: UnsafeBufferPointer(start: data, count: count)) {}
  for delimiter in [Byte.comma, Byte.semicolon, Byte.tab] {
    let reading = CSVReading(bytes, delimiter: delimiter)
    reading.checkPositions()
    reading.checkEachRecordAlone()
    reading.checkWrittenAndReadAgain()
  }
  return 0
}
