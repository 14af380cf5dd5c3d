/// Reads official documents.
///
/// The reader works by grammar and by the consistency of the numbering; it knows no document, no
/// region and no unit by name. It does no I/O, keeps no state and may be used from any thread.
public struct PolicyReader: Sendable {
    /// What the reader takes.
    public struct Limits: Hashable, Sendable {
        /// The most bytes of text.
        public var textBytes = 64 << 20
        /// The most bytes of a file.
        public var fileBytes = 64 << 20
        /// The most bytes that a part of an archive unpacks to.
        public var unpackedBytes = 64 << 20
        /// The most times that a part of an archive may grow in unpacking.
        public var unpackedRatio = 250
        /// The most files in an archive.
        public var archiveEntries = 4096
        /// The deepest that elements of a markup may nest.
        public var markupDepth = 256

        /// The standard limits.
        public init() {}
    }

    /// What this reader takes.
    public let limits: Limits

    /// Creates a reader.
    public init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Reads a text.
    ///
    /// - Throws: ``ReadError/empty`` or ``ReadError/tooLarge(bytes:limit:)``.
    /// - Complexity: Linear in the text.
    public func read(_ text: String) throws(ReadError) -> PolicyDocument {
        let size = text.utf8.count
        guard size <= limits.textBytes else {
            throw ReadError.tooLarge(bytes: size, limit: limits.textBytes)
        }
        let raw = Flow(text)
        guard !raw.codes.isEmpty else { throw ReadError.empty }
        let front = FrontMatterReader.read(raw)
        var reader = OutlineReader(flow: consume raw)
        let read = reader.read(from: front.bodyStart)
        let flow = read.flow
        let outline = read.outline
        let meta = MetaReader(flow: flow, front: front).read()
        var duties = AssignmentReader(flow: flow, outline: outline)
        let assignments = duties.read()
        let finds = FigureScanner.scan(flow)
        var people = PeopleReader(flow: flow)
        return PolicyDocument(
            text: text,
            title: meta.title,
            documentNumber: meta.documentNumber,
            issuer: meta.issuer,
            date: meta.date,
            kind: meta.kind,
            period: meta.period,
            outline: outline,
            assignments: assignments,
            indicators: IndicatorReader(
                flow: flow,
                outline: outline,
                kind: meta.kind,
                date: meta.date?.value,
                finds: finds
            ).read(),
            clauses: ClauseReader(
                flow: flow,
                outline: outline,
                assignments: assignments,
                figures: finds.figures,
                kind: meta.kind
            ).read(),
            people: people.read(),
            unitCandidates: UnitCandidateReader(assignments: assignments).read(),
            notes: flow.notes + read.notes
        )
    }
}
