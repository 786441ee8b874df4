internal import Offering

/// The rows of a result sheet, one after the other: a list, or made as they are written.
protocol WrittenRows<Element>: Sequence {
  /// Walks the rows in order, each where it lies among others.
  func forEach<Failure>(
    lying body: (_ rows: Span<Element>, _ place: Int) throws(Failure) -> Void
  ) throws(Failure)
}

extension OrderedRows: WrittenRows {}

extension Array: WrittenRows {
  func forEach<Failure>(
    lying body: (_ rows: Span<Element>, _ place: Int) throws(Failure) -> Void
  ) throws(Failure) {
    for place in indices { try body(span, place) }
  }
}
