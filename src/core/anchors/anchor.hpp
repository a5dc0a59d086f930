// Anchors: whether the words that a claim rests on still stand in a text, and where. It says what
// it does not know rather than point at a sentence that looks alike. It reads no files and keeps no
// text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/anchors/passage_text.hpp"
#include "core/story/fingerprint.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

// A text made ready for many questions. Ties hashes to one source: ask it only about appearances in
// that source.
struct AnchorText {
  std::string source_id;
  TextServices services;
  std::vector<PassageText> paragraphs;  // paragraph n is at n - 1
  std::vector<std::uint32_t> marks;     // paragraph_mark of each
};

// Needs valid UTF-8. Time and memory: linear in the text.
[[nodiscard]] AnchorText
read_anchor_text(std::string_view text, std::string_view source_id, const TextServices& services);

enum class AnchorState : std::uint8_t {
  exact,      // the same words at the same place
  moved,      // the same words elsewhere
  edited,     // where they stood, or between their neighbours, stands a part of them
  lost,       // no trace, or several traces of which none is surely the one
  unchecked,  // no text or no fingerprint
};
constexpr AnchorState last_value(AnchorState) noexcept {
  return AnchorState::unchecked;
}
inline constexpr std::size_t kAnchorStates = kCountOf<AnchorState>;

// `exact`, `moved`, ...
[[nodiscard]] const char* name_of(AnchorState state) noexcept;

// Where a passage is: code points of the raw paragraph, end exclusive; as in Appearance.
struct PassagePlace {
  std::uint32_t paragraph = 1, start = 0, end = 0;
};

struct AnchorFinding {
  AnchorState state = AnchorState::unchecked;
  PassagePlace place;              // of exact, moved and edited
  std::uint32_t percent_left = 0;  // 100 for exact and moved; 40 to 99 for edited; else 0
  std::uint32_t copies = 0;        // places where the very words stand
};

// Judges `appearance.fingerprint` against the text.
//
// Exact and moved are confirmed by SHA-256 and never wrong about the words. Which of several copies
// is meant is decided by the neighbouring paragraphs alone; when they do not decide, or when words
// stood twice and now stand once, the answer is lost. Edited is looked for only in the paragraph of
// that number, in those beside it, and beside the neighbours.
[[nodiscard]] AnchorFinding check_anchor(const AnchorText& text, const Appearance& appearance);

// The fingerprint of a passage; nullopt when there is no such paragraph, the passage leaves it, or
// holds nothing visible.
[[nodiscard]] std::optional<Fingerprint>
make_fingerprint(const AnchorText& text, PassagePlace place);

// Where a phrase stands, in normal form: `first words … last words` is the shortest run within one
// paragraph from the first to the last, anything else the words themselves. Every place, in the
// order of the text; `paragraph` limits the search to one (0: all).
[[nodiscard]] std::vector<PassagePlace>
find_phrase(const AnchorText& text, std::string_view phrase, std::uint32_t paragraph = 0);

// As story.json writes it, on one line: `{"at": 0, "length": 21, ...}`.
[[nodiscard]] std::string fingerprint_json(const Fingerprint& fingerprint);

}  // namespace dateline::core
