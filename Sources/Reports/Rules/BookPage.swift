/// A page around the book of rules, complete in itself.
public struct BookPage {
  private let title: String
  private let body: String

  /// A page of a body that is HTML already.
  public init(title: String, body: String) {
    self.title = title
    self.body = body
  }

  /// The page.
  public var text: String {
    PageFrame.page(title: title, style: Self.style, body: body)
  }

  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
    table { border-collapse: collapse; margin: 1rem 0; font-size: 0.92em; }
    th, td { border-bottom: 1px solid #8885; padding: 0.3rem 0.8rem 0.3rem 0; text-align: left; vertical-align: top; }
    code { font-family: ui-monospace, monospace; font-size: 0.92em; }
    h2 { margin-top: 2.5rem; border-top: 1px solid #8885; padding-top: 1rem; }
    """
}
