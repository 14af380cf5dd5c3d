/// The words that give a task to units.
enum AssignmentWords {
    /// Whether the words right after an opening bracket name who answers for something.
    static func opens(at place: Int, in flow: Flow, before limit: Int) -> Bool {
        var end = place
        let most = min(limit, place + 8)
        while end < most {
            if flow.codes[end] == .colon {
                return end - place >= 4 && flow.codes[end - 1] == "位"
                    && flow.codes[end - 2] == "单"
            }
            end += 1
        }
        return false
    }
}
