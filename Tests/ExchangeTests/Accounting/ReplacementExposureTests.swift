import Testing

@testable import Exchange

@Suite struct ReplacementExposureTests {
  @Test(
    arguments: [
      ([800, 800], [800, 200]), ([1000], [1000]), ([300, 300], [300, 300]),
      ([0, 1200, 5], [0, 1000, 0]),
    ] as [([Int64], [Int64])]
  )
  func `FIN 44: of awards no more is exposed than the holder gave up`(
    awards: [Int64],
    exposed: [Int64]
  ) throws {
    var exposure = ReplacementExposure(givenUp: Shares(1000))
    #expect(try awards.map { try exposure.match(Shares($0)).count } == exposed)
  }
}
