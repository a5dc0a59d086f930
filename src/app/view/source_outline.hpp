// An article as its outline, with the claims that rest on it, in the order of its text: what the
// sources view shows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

enum class ParagraphKind : std::uint8_t {
  text,
  heading,
  caption
};

struct OutlineParagraph {
  std::uint32_t letters = 0;  // code points
  ParagraphKind kind = ParagraphKind::text;
  std::uint32_t first_row = 0, rows = 0;  // into SourceOutline::rows
};

// A claim as the article carries it. One that it carries twice has two rows.
struct OutlineRow {
  core::ClaimIndex claim;
  std::uint32_t appearance = 0;  // position in Claim::appearances
  std::uint32_t slot = 0;        // its number among the source's appearances (texts.hpp)
  std::uint32_t paragraph = 1;   // from 1
  std::uint32_t elsewhere = 0;   // other known articles that carry the claim
  bool passes = true;            // the filters
  bool superseded = false;       // a later claim, known by now, revises it
  bool on_map = true;            // names a place that is drawn
};

// Two rows whose claims contradict each other, or differ in a detail. The upper one first.
struct OutlinePair {
  std::uint32_t upper = 0, lower = 0;  // positions in SourceOutline::rows
  std::uint32_t relation = 0;          // position in Story::relations
};

struct SourceOutline {
  std::optional<core::SourceIndex> source;   // none: no article was published by the day known on
  std::vector<OutlineParagraph> paragraphs;  // number n is at n - 1
  // by paragraph, then by where the passage begins, then as in the story
  std::vector<OutlineRow> rows;
  std::vector<OutlinePair> pairs;  // by upper row, then by lower
  std::uint32_t claims = 0;        // rows that are the same claim count once
  // of these: carried by others too; by this article alone
  std::uint32_t shared = 0, alone = 0;
  // of these: pass the filters; of those: name no place on the map
  std::uint32_t passing = 0, off_map = 0;
};

// The article that the view shows: the one chosen, else the first to carry the open claim, else the
// story's first; published by the day known on in any case.
[[nodiscard]] DATELINE_LATER std::optional<core::SourceIndex>
shown_source(const LinkState& link, const World& world);

// Fills `outline`, keeping its memory. `undrawn` as in AppState.
DATELINE_LATER void fill_outline(
    core::LaterKey,
    const LinkState& link,
    const World& world,
    std::span<const core::PlaceIndex> undrawn,
    SourceOutline& outline
);

// The passing claims of the article shown, each once, in the order of its text: what the arrow keys
// walk in the sources view.
DATELINE_LATER void list_article(
    core::LaterKey,
    const LinkState& link,
    const World& world,
    std::vector<std::uint32_t>& rows
);

}  // namespace dateline::app
