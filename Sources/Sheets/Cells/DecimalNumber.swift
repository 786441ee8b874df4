/// A number as it is written: sign, digits before and after the point, and the marks around them.
struct DecimalNumber: Equatable {
  /// Why a text is not a number that can be read.
  enum Fault: Error, Equatable {
    case notANumber
    case scientific(digits: Int, exponent: Int)
    case grouping
  }

  var isNegative = false
  var hasDollar = false
  var hasPercent = false
  /// The digits before the point, without separators.
  var whole: [UInt8] = []
  /// The digits after it.
  var fraction: [UInt8] = []

  /// Takes a number apart.
  ///
  /// Separators stand every three digits; a space of any kind is one too, and so is an apostrophe.
  init(_ ascii: [UInt8], hasDecimalComma: Bool = false) throws(Fault) {
    let body = strip(ascii[...])
    let (point, group) = hasDecimalComma ? (UInt8(ascii: ","), UInt8(ascii: ".")) : (0x2E, 0x2C)
    let parts = body.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !body.isEmpty else { throw .notANumber }
    if let scientific = DecimalNumber.scientific(body) { throw scientific }
    whole = try DecimalNumber.ungrouped(first, group)
    fraction = parts.count > 1 ? Array(parts[1]) : []
    guard fraction.allSatisfy(DecimalNumber.isDigit) else {
      let isNumeric = fraction.allSatisfy {
        DecimalNumber.isDigit($0) || $0 == group || $0 == point
      }
      throw isNumeric ? .grouping : .notANumber
    }
    guard !whole.isEmpty || !fraction.isEmpty else { throw .notANumber }
  }

  /// Takes off sign, parentheses, `$` and `%`, in the orders that spreadsheets write them.
  private mutating func strip(_ ascii: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var body = ascii
    var isInParentheses = false
    while let first = body.first {
      switch first {
      case UInt8(ascii: "-") where !isNegative: isNegative = true
      case UInt8(ascii: "+") where body.startIndex == ascii.startIndex: break
      case UInt8(ascii: "$") where !hasDollar: hasDollar = true
      case UInt8(ascii: "(") where !isInParentheses && !isNegative:
        (isInParentheses, isNegative) = (true, true)
      case 0x20: break
      default: return stripEnd(body, isInParentheses: isInParentheses, ascii)
      }
      body = body.dropFirst()
    }
    return body
  }

  private mutating func stripEnd(
    _ start: ArraySlice<UInt8>,
    isInParentheses: Bool,
    _ ascii: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    var body = start
    var isOpen = isInParentheses
    while let last = body.last {
      switch last {
      case UInt8(ascii: ")") where isOpen: isOpen = false
      case UInt8(ascii: "%") where !hasPercent: hasPercent = true
      case UInt8(ascii: "-") where !isNegative: isNegative = true
      case UInt8(ascii: "$") where !hasDollar: hasDollar = true
      case 0x20: break
      default: return isOpen ? ascii : body
      }
      body = body.dropLast()
    }
    return body
  }

  /// The digits of a whole part whose groups, after the first, have three each.
  private static func ungrouped(
    _ part: ArraySlice<UInt8>,
    _ group: UInt8
  ) throws(Fault) -> [UInt8] {
    let groups = part.split(omittingEmptySubsequences: false) {
      $0 == group || $0 == 0x20 || $0 == UInt8(ascii: "'")
    }
    guard groups.joined().allSatisfy(isDigit) else { throw .notANumber }
    guard groups.count > 1 else { return Array(part) }
    let isRegular =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isRegular else { throw groups.joined().isEmpty ? .notANumber : .grouping }
    return Array(groups.joined())
  }

  private static func scientific(_ body: ArraySlice<UInt8>) -> Fault? {
    guard let mark = body.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return nil }
    let mantissa = body[..<mark].filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
    var exponent = body[(mark + 1)...]
    let isNegative = exponent.first == UInt8(ascii: "-")
    if isNegative || exponent.first == UInt8(ascii: "+") { exponent = exponent.dropFirst() }
    guard !mantissa.isEmpty, mantissa.allSatisfy(isDigit), (1...3).contains(exponent.count),
      exponent.allSatisfy(isDigit)
    else { return nil }
    let power = exponent.reduce(0) { $0 * 10 + Int($1 - 48) }
    return .scientific(digits: mantissa.count, exponent: isNegative ? -power : power)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// The number with a point before its decimals and no other mark.
  var plain: String {
    let decimals = fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)
    return (isNegative ? "-" : "") + String(decoding: whole.isEmpty ? [48] : whole, as: UTF8.self)
      + decimals
  }

  /// Whether no digit after the point counts.
  var isWhole: Bool { fraction.allSatisfy { $0 == 48 } }

  /// The number × 10^`places`; nil if a digit beyond would be lost.
  enum Scaled: Equatable {
    case value(Int64)
    case tooLarge
    case tooFine
  }

  func scaled(_ places: Int) -> Scaled {
    var digits = fraction
    while digits.last == 48 { digits.removeLast() }
    guard digits.count <= places else { return .tooFine }
    digits += Array(repeating: 48, count: places - digits.count)
    var value: Int64 = 0
    for digit in whole + digits {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int64(digit - 48))
      guard !overflow, !carry else { return .tooLarge }
      value = sum
    }
    return .value(isNegative ? -value : value)
  }
}
