import Storage

/// The SQL of documents.
struct DocumentStore {
    let connection: Connection

    /// A document with its text.
    func document(_ id: StoredDocument.ID, in region: RegionCode) throws -> StoredDocument? {
        try connection.row(
            """
            SELECT id, name, media_type, digest, size, text
            FROM programmes_document
            WHERE region = \(region) AND id = \(id)
            """
        )
        .map { row in
            StoredDocument(
                id: try row["id"],
                name: try row["name"],
                mediaType: try row["media_type"],
                digest: try row["digest"],
                size: try row["size"],
                text: try row["text"]
            )
        }
    }

    /// The bytes of a document as it came in.
    func bytes(of id: StoredDocument.ID, in region: RegionCode) throws -> [UInt8]? {
        try connection.row(
            """
            SELECT bytes
            FROM programmes_document_file
            WHERE region = \(region) AND document = \(id)
            """
        )?["bytes"]
    }

    /// Writes a document.
    func insert(_ document: StoredDocument, bytes: [UInt8], in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_document (region, id, name, media_type, digest, size, text)
            VALUES (
                \(region), \(document.id), \(document.name), \(document.mediaType),
                \(document.digest), \(document.size), \(document.text)
            )
            """
        )
        try connection.execute(
            """
            INSERT INTO programmes_document_file (region, document, bytes)
            VALUES (\(region), \(document.id), \(bytes))
            """
        )
    }
}
