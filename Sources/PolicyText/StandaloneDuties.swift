/// Moves units that stand on a line of their own behind the last of several items to the item that
/// holds them all.
///
/// Where （1） to （4） stand under 1. and only one line of units follows, it is the line of 1.
struct StandaloneDuties {
    let outline: [OutlineItem]

    /// The assignments with such lines moved.
    ///
    /// - Complexity: Linear in the assignments and the outline.
    func moved(_ assignments: [Assignment], flow: Flow) -> [Assignment] {
        guard assignments.contains(where: isFirm) else { return assignments }
        var held = [Int](repeating: 0, count: outline.count)
        var children = [Int](repeating: 0, count: outline.count)
        var lastChild = [Int](repeating: -1, count: outline.count)
        for (index, item) in outline.enumerated() {
            guard let parent = item.parent else { continue }
            children[parent] += 1
            lastChild[parent] = index
        }
        for assignment in assignments where isFirm(assignment) {
            guard let item = assignment.item, let parent = outline[item].parent else { continue }
            held[parent] += 1
        }
        var result = assignments
        var target: (from: Int, to: Int)?
        for (index, assignment) in assignments.enumerated() {
            guard isFirm(assignment), let item = assignment.item,
                opensParagraph(assignment.span.start, in: flow), let parent = outline[item].parent,
                lastChild[parent] == item, children[parent] > 1,
                held[parent] == 1 || target?.from == item
            else { continue }
            target = (item, parent)
            result[index] = Assignment(
                item: parent,
                form: assignment.form,
                lead: assignment.lead,
                support: assignment.support,
                span: assignment.span
            )
        }
        return result
    }

    /// Whether a paragraph of the body begins at a byte.
    private func opensParagraph(_ byte: Int, in flow: Flow) -> Bool {
        var low = 0
        var high = flow.paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            let start = Int(flow.offsets[flow.paragraphs[middle].range.lowerBound])
            if start == byte { return flow.paragraphs[middle].item != nil }
            if start < byte { low = middle + 1 } else { high = middle }
        }
        return false
    }

    private func isFirm(_ assignment: Assignment) -> Bool {
        assignment.form == .bracket || assignment.form == .line
    }
}
