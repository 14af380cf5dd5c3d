/// The lines of units above the day of signing: one unit a line, or several beside each other.
struct SignatureLines {
    let flow: Flow

    /// The first paragraph of a signature.
    ///
    /// - Parameter day: The paragraph that holds the day.
    /// - Returns: The paragraph of the first unit; `day` itself where no unit signs above it.
    func first(above day: Int) -> Int {
        var first = day
        while first > 0, day - first < 16 {
            let above = flow.paragraphs[first - 1].range
            let isUnits = FrontLine(flow: flow, range: above).isUnits
            // A single unit may bear a name that the grammar reads as more than a name.
            let isUnit =
                first == day && above.count < 60 && UnitName.ending(of: above, in: flow) == .proper
            guard isUnits || isUnit, HeadingNumber(in: above, of: flow) == nil else { break }
            first -= 1
        }
        return first
    }
}
