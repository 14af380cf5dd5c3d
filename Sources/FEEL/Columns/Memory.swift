/// Memory of a fixed number of plain elements, which columns share and kernels read in place.
///
/// Sendable though it hands out a pointer that can be written through: whoever makes it fills it
/// before anybody else sees it, and nobody writes to it afterwards.
final class Memory<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    let start: UnsafeMutablePointer<Element>
    let count: Int

    /// Memory of elements that are yet to be written.
    init(count: Int) {
        self.count = count
        // 64 bytes are a cache line; some room behind the end keeps the pointer valid when empty.
        start = UnsafeMutableRawPointer.allocate(
            byteCount: max(64, count * MemoryLayout<Element>.stride),
            alignment: 64
        ).bindMemory(to: Element.self, capacity: max(1, count))
    }

    /// A copy of the elements.
    convenience init(_ elements: [Element]) {
        self.init(count: elements.count)
        elements.withUnsafeBufferPointer { source in
            guard let first = source.baseAddress else { return }
            start.update(from: first, count: source.count)
        }
    }

    /// Memory whose elements are all the same.
    convenience init(repeating element: Element, count: Int) {
        self.init(count: count)
        start.update(repeating: element, count: count)
    }

    deinit {
        UnsafeMutableRawPointer(start).deallocate()
    }

    subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count)
        return start[index]
    }

    var elements: UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: start, count: count)
    }
}
