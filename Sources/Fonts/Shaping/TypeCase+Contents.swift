extension TypeCase {
    /// What is in the case, for one thread at a time.
    struct Contents {
        private(set) var faces: [CasedFace] = []
        private(set) var drawers: [TypeDrawer] = []
        private(set) var substitutions: [String: String] = [:]
        /// Families that are not there, or not to be embedded: they are not looked for again.
        private var absent: Set<String> = []
        private var ids: [TypeSpec: TypeID] = [:]
        private var numbers: [FileKey: FaceID] = [:]
        private var byScript: [ScriptKey: [FaceID]] = [:]
        private var byCluster: [ClusterKey: FaceID?] = [:]
        /// The most characters whose face is remembered; beyond them each is looked up again.
        private static let clusterLimit = 100_000

        init(standard face: FontFace) { _ = number(of: face) }

        mutating func id(of spec: TypeSpec) -> TypeID {
            if let id = ids[spec] { return id }
            // More types than a book of a thousand sheets has: the last one serves for all others.
            guard drawers.count < Int(UInt16.max) else { return TypeID(UInt16.max - 1) }
            let face = face(for: spec)
            let id = TypeID(UInt16(drawers.count))
            drawers.append(TypeDrawer(spec, face: face, faces[Int(face.index)].face))
            ids[spec] = id
            return id
        }

        /// The first of the families that is there; a generic name is answered by fontconfig where the faces this house
        /// prefers are not there.
        private mutating func face(for spec: TypeSpec) -> FaceID {
            for family in TypeFamilies.expanded(spec.families) + TypeFamilies.serif {
                let found =
                    TypeFamilies.isGeneric(family)
                    ? FontLibrary.shared.face(
                        [family],
                        weight: spec.weight,
                        isItalic: spec.isItalic,
                        language: spec.language
                    ) : face(named: family, spec)
                guard let found, found.mayEmbed else { continue }
                note(spec.families, replacedBy: found.family)
                return number(of: found)
            }
            note(spec.families, replacedBy: faces[0].face.family)
            return FaceID(0)
        }

        private mutating func face(named family: String, _ spec: TypeSpec) -> FontFace? {
            guard !absent.contains(family) else { return nil }
            let face = FontLibrary.shared.face(named: family, weight: spec.weight, isItalic: spec.isItalic)
            guard let face, face.mayEmbed else {
                absent.insert(family)
                return nil
            }
            return face
        }

        /// A family that was named and is not there is a substitution, unless another that was named is.
        private mutating func note(_ families: [String], replacedBy found: String) {
            let named = families.filter { !TypeFamilies.isGeneric($0) }
            guard let first = named.first, !named.contains(where: { $0.lowercased() == found.lowercased() }) else {
                return
            }
            substitutions[first] = substitutions[first] ?? found
        }

        private mutating func number(of face: FontFace) -> FaceID {
            let key = FileKey(file: face.file, index: face.index, variations: face.variations)
            if let number = numbers[key] { return number }
            guard faces.count < Int(UInt16.max) else { return FaceID(0) }
            let number = FaceID(UInt16(faces.count))
            faces.append(CasedFace(face))
            numbers[key] = number
            return number
        }

        /// The specification's other families come first, then the faces of the script, then whatever font has the
        /// character. No answer depends on what was asked before, so that threads may ask in any order.
        mutating func fallback(for cluster: [UInt32], script: Script, type: TypeID) -> FaceID? {
            let key = ClusterKey(cluster: cluster, script: script, type: type)
            if let known = byCluster[key] { return known }
            let found = search(cluster, script, type)
            if byCluster.count < Self.clusterLimit { byCluster[key] = found }
            return found
        }

        private mutating func search(_ cluster: [UInt32], _ script: Script, _ type: TypeID) -> FaceID? {
            let candidates = faces(for: script, type)
            if let face = candidates.first(where: { faces[Int($0.index)].coverage.shows(cluster) }) { return face }
            if let any = anyFace(cluster, script, type), faces[Int(any.index)].coverage.shows(cluster) { return any }
            // Nobody has the marks: the letter at least is shown.
            guard let base = cluster.first, cluster.count > 1 else { return nil }
            if faces[Int(drawers[Int(type.index)].face.index)].coverage.shows([base]) {
                return drawers[Int(type.index)].face
            }
            return search([base], script, type)
        }

        /// Whatever face fontconfig has for the characters, those of the script preferred. What another font has in
        /// the private area is not what was meant.
        private mutating func anyFace(_ cluster: [UInt32], _ script: Script, _ type: TypeID) -> FaceID? {
            let scalars = cluster.compactMap(Unicode.Scalar.init)
            guard !scalars.contains(where: { $0.properties.generalCategory == .privateUse }) else { return nil }
            let spec = drawers[Int(type.index)].spec
            let face = FontLibrary.shared.face(
                ScriptFaces.families(for: script, language: spec.language) + spec.families,
                weight: spec.weight,
                isItalic: spec.isItalic,
                language: spec.language,
                covering: String(String.UnicodeScalarView(scalars))
            )
            guard let face, face.mayEmbed else { return nil }
            return number(of: face)
        }

        private mutating func faces(for script: Script, _ type: TypeID) -> [FaceID] {
            let key = ScriptKey(script: script, type: type)
            if let known = byScript[key] { return known }
            let spec = drawers[Int(type.index)].spec
            let families =
                TypeFamilies.expanded(spec.families) + ScriptFaces.families(for: script, language: spec.language)
            var found: [FaceID] = []
            for family in families {
                guard !TypeFamilies.isGeneric(family), let face = face(named: family, spec) else { continue }
                let number = number(of: face)
                if !found.contains(number) { found.append(number) }
            }
            byScript[key] = found
            return found
        }
    }

    private struct FileKey: Hashable {
        let file: String
        let index: Int
        let variations: String
    }

    private struct ScriptKey: Hashable {
        let script: Script
        let type: TypeID
    }

    private struct ClusterKey: Hashable {
        let cluster: [UInt32]
        let script: Script
        let type: TypeID
    }
}
