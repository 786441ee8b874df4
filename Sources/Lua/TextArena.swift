/// Copies of texts that stay where they are until the arena is emptied.
struct TextArena: ~Copyable {
  @safe
  private struct Block {
    let bytes: UnsafeMutablePointer<UInt8>
    let capacity: Int
  }

  private var blocks: [Block] = []
  private var used = 0

  /// Copies the text and a NUL after it; the length is without the NUL.
  mutating func copy(_ text: String) -> (bytes: UnsafePointer<CChar>, length: Int) {
    var text = text
    return text.withUTF8 { utf8 in
      let place = unsafe reserve(utf8.count + 1)
      if let start = utf8.baseAddress {
        unsafe place.initialize(from: start, count: utf8.count)
      }
      unsafe (place + utf8.count).initialize(to: 0)
      let characters = unsafe UnsafeRawPointer(place).assumingMemoryBound(to: CChar.self)
      return unsafe (characters, utf8.count)
    }
  }

  /// Forgets all texts but keeps the first block for the next ones.
  mutating func removeAll() {
    used = 0
    if blocks.count > 1 {
      for block in blocks.dropFirst() { unsafe block.bytes.deallocate() }
      blocks.removeLast(blocks.count - 1)
    }
  }

  deinit {
    for block in blocks { unsafe block.bytes.deallocate() }
  }

  private mutating func reserve(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if let block = blocks.last, block.capacity - used >= count {
      defer { used += count }
      return unsafe block.bytes + used
    }
    let capacity = max(4096, count)
    let block = unsafe Block(bytes: .allocate(capacity: capacity), capacity: capacity)
    blocks.append(block)
    used = count
    return unsafe block.bytes
  }
}
