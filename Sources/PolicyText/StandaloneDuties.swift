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
        let starts = Set(
            flow.paragraphs.lazy.filter { $0.item != nil }.map { paragraph in
                Int(flow.offsets[paragraph.range.lowerBound])
            }
        )
        var result = assignments
        var target: (from: Int, to: Int)?
        for (index, assignment) in assignments.enumerated() {
            guard isFirm(assignment), let item = assignment.item,
                starts.contains(assignment.span.start), let parent = outline[item].parent,
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

    private func isFirm(_ assignment: Assignment) -> Bool {
        assignment.form == .bracket || assignment.form == .line
    }
}
