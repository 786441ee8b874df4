import Testing

@testable import Reports

@Suite struct ManifestSealTests {
  /// FNV-1a, as long as SHA-256 is.
  private static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }

  private static let document = Array(
    "{\n  \"as_of\" : \"2003-10-03\",\n  \"results\" : [\n    {\n      \"rows\" : 3\n    }\n  ]\n}\n"
      .utf8
  )
  private static let sealed = ManifestSeal.sealed(document, digest)

  @Test func `a sealed manifest is unbroken and JSON still`() {
    #expect(ManifestSeal.isUnbroken(Self.sealed, Self.digest))
    #expect(ManifestSeal.isThere(in: Self.sealed))
    #expect(!ManifestSeal.isThere(in: Self.document))
    #expect(String(decoding: Self.sealed, as: UTF8.self).hasSuffix("\"\n}\n"))
  }

  @Test func `every bit of every byte, each byte taken out or doubled, breaks it`() {
    for place in Self.sealed.indices {
      for bit in 0..<8 {
        var changed = Self.sealed
        changed[place] ^= 1 << UInt8(bit)
        #expect(!ManifestSeal.isUnbroken(changed, Self.digest), "byte \(place), bit \(bit)")
      }
      var shorter = Self.sealed
      let byte = shorter.remove(at: place)
      #expect(!ManifestSeal.isUnbroken(shorter, Self.digest), "byte \(place) taken out")
      var longer = Self.sealed
      longer.insert(byte, at: place)
      #expect(!ManifestSeal.isUnbroken(longer, Self.digest), "byte \(place) twice")
    }
  }

  @Test(arguments: [[], Array("{}\n".utf8), [UInt8](repeating: 0x22, count: 90)])
  func `what is no manifest is not taken for one`(bytes: [UInt8]) {
    #expect(!ManifestSeal.isUnbroken(bytes, Self.digest))
  }
}
