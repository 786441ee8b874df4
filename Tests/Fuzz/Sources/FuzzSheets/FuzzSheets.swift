import CSV
import Findings
import Sheets

/// What libFuzzer calls: a whole offer is read, one of its sheets being any bytes.
///
/// The first byte says which sheet it is.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnySheet(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return -1 }
  let sheet = FuzzedOffer.sheets[Int(data[0]) % FuzzedOffer.sheets.count]
  // The bytes lie where libFuzzer put them, as those of a mapped file: one read too far is a fault.
  let bytes = Bytes(region: UnsafeBufferPointer(start: data + 1, count: count - 1)) {}
  let offer = FuzzedOffer(sheet, bytes)
  offer.checkFindings()
  offer.checkCells()
  offer.checkView()
  offer.checkRepairs()
  return 0
}
