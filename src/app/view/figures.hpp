// The answers to one question side by side: figures by scope, day said and number; who answers
// without a figure; or, where a question asks for no figure, claims by stance.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/view/frame.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

inline constexpr std::uint32_t kNotThere = 0xffffffff;

// A scope of the question, in the story's order; the last one may be that of figures which name
// none.
struct ChartBand {
  std::uint32_t scope = kNotThere;  // position in Question::scopes
  // the largest number of all the question's figures in it, whatever is filtered: the axis stays
  // put
  double most = 0;
  double step = 1;                     // between two ticks: 1, 2 or 5 times a power of ten
  std::uint32_t first = 0, count = 0;  // into FigureChart::marks
};

// One figure of one claim on the day it was said. Two appearances of one utterance are one mark.
struct ChartMark {
  core::ClaimIndex claim;
  // position in Claim::figures; kNotThere: says so without a figure, a tick on the baseline
  std::uint32_t figure = kNotThere;
  std::uint32_t band = 0;           // position in FigureChart::bands
  std::optional<double> low, high;  // as in core::Figure
  core::StanceMark stance = core::StanceMark::asserts;
  // the last day on which it may have been said, not after its publication
  core::Day day;
  core::Day since;          // the first; kBeforeAll: on `day` or before
  bool denied = false;      // quoted to be denied
  bool superseded = false;  // a later claim revises it: struck through, and kept
  // the earlier mark, if any, that goes back to the same origin as the story says
  std::uint32_t origin = kNotThere;
  bool origin_perhaps = false;  // ... or of which the story says only that it may
};

// A relation between two figures that are shown. `kind` is the story's; `across` tells that they
// are of different scopes, and then nothing may join them that says they differ.
struct ChartLink {
  std::uint32_t relation = 0;  // position in Story::relations
  core::RelationKind kind = core::RelationKind::contradicts;
  std::uint32_t from = 0, to = 0;  // positions in FigureChart::marks
  bool across = false;
};

// A claim of the rows without figures, or of the board.
struct ChartEntry {
  core::ClaimIndex claim;
  core::StanceMark stance = core::StanceMark::asserts;
  core::Day day, since;
  // it gives a figure, and is a mark above; here because it takes the place of what was said before
  bool above = false;
  // the entry of the same row or speaker that it follows on: revised by it, or at odds with it
  std::uint32_t after = kNotThere;
  // at odds with `after`, as the story says; else it takes its place
  bool differs = false;
};

// Who speaks: a country's or an organisation's entries together.
struct ChartRow {
  core::ActorIndex speaker;            // that others are part of
  std::uint32_t first = 0, count = 0;  // into FigureChart::entries, in time order
};

struct BoardColumn {
  core::StanceMark stance = core::StanceMark::asserts;
  std::uint32_t first = 0, count = 0;  // into FigureChart::entries, in time order
};

struct FigureChart {
  std::optional<core::QuestionIndex> question;  // none: the story asks nothing
  bool board = false;                           // it asks for no figure
  // what the axis spans, closed; the same whatever is filtered
  core::DayRange days;
  std::vector<ChartBand> bands;
  std::vector<ChartMark> marks;  // by band, then by day, the larger number first
  // what differs, then revisions, parts, origins (surely, perhaps), agreement, other scopes
  std::vector<ChartLink> links;
  std::vector<ChartRow> rows;
  // in the marks' fixed order; a mark that no answer has is left out
  std::vector<BoardColumn> columns;
  std::vector<ChartEntry> entries;
  // of the marks with figures; on a board of the entries
  std::uint32_t figures = 0, claims = 0, speakers = 0, origins = 0;
  // at most `origins`: what may be of one origin counted as one
  std::uint32_t fewest_origins = 0;
  std::uint32_t version = 0;  // grows by one with each filling

  // Behind the scenes.
  std::vector<std::uint32_t> scratch, parents;
};

// The smallest round step that takes at most three to `most`: 12,000 gives 5,000. `most` at or
// below 0 gives 1.
[[nodiscard]] double round_step(double most) noexcept;

// What the chart is about: the open question, else the first that asks for figures, else the first.
[[nodiscard]] std::optional<core::QuestionIndex>
charted_question(const LinkState& link, const core::Story& story) noexcept;

// The actor that this one is part of, and that one, up to who is part of none.
[[nodiscard]] core::ActorIndex whole_of(const core::Story& story, core::ActorIndex actor) noexcept;

// Fills `frame.figures`, after the lists. Called only while the figures view is shown.
DATELINE_LATER void
fill_figures(core::LaterKey, const LinkState& link, const World& world, Frame& frame);

}  // namespace dateline::app
