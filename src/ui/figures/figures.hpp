// What the parts of the figures view share: where bands, marks and labels stand, kept from frame to
// frame.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/view/figures.hpp"
#include "app/view/figures_labels.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

// A place in the chart's own coordinates: x as on screen, y from the top of what scrolls.
struct PlacedMark {
  float x = 0, y = 0;
  float tail = 0;             // where its dotted tail begins, on the left; x for none
  float top = 0, bottom = 0;  // of a range's bar, or of what is hatched; equal for a plain dot
  core::RectPx box;           // all that is drawn of it, tail left out
};

// From the chart's own coordinates to those on screen.
struct Scroll {
  float by = 0;

  [[nodiscard]] core::RectPx box(core::RectPx box) const noexcept {
    return {
        .x = box.x,
        .y = box.y + by,
        .width = box.width,
        .height = box.height,
    };
  }
  [[nodiscard]] ImVec2 at(ImVec2 point) const noexcept {
    return {point.x, point.y + by};
  }
};

struct PlacedBand {
  float top = 0, bottom = 0;  // of the band, between two rules
  float head = 0;             // of its title, where that stands above the plot
  float zero = 0;             // where the axis's 0 is
  float per_unit = 0;         // px
  // height beneath the axis, where those stand who say so without a figure; 0 without any
  float lane = 0;
  float list = 0;  // where its numbered list begins, when there is one

  [[nodiscard]] float y_of(double number) const noexcept {
    return zero - per_unit * static_cast<float>(number);
  }
};

struct PlacedEntry {
  float x = 0, y = 0;  // of its glyph
  float tail = 0;
  core::RectPx text;
  bool follows = false;  // what it follows on stands directly before it on the same line
};

// What labels say, put into text when the chart or the language changes.
struct MarkWords {
  std::string figure;  // empty without one
  std::string second;
  std::string number;  // in the numbered list
};

struct ChartTick {
  std::uint32_t band = 0;
  double value = 0;
  std::string words;
};

// How the chart is set out in the room there is.
enum class ChartShape : std::uint8_t {
  wide,    // scopes stand beside their bands
  medium,  // above them
  narrow   // above them; marks have numbers, and lists beneath
};

struct FiguresMemory {
  // What all below was worked out for.
  std::uint32_t version = 0, faces_version = 0;
  core::RectPx box;
  float ratio = 0;
  bool touch = false;
  app::Language language = app::Language::en;

  ChartShape shape = ChartShape::wide;
  Axis axis;
  float inset = kInset;
  float rows_top = 0, height = 0;
  std::vector<PlacedBand> bands;
  std::vector<PlacedMark> marks;
  std::vector<MarkWords> words;
  std::vector<ChartTick> ticks;
  std::vector<app::ChartLabel> labels;       // by mark
  std::vector<app::ChartSpot> spots;         // by mark, in the chart's coordinates
  std::vector<app::ChartLabel> band_labels;  // of the current band
  std::vector<app::ChartSpot> band_spots;
  std::vector<core::RectPx> obstacles;
  std::vector<PlacedEntry> entries;
  std::vector<float> row_tops;  // one more than rows
  std::vector<float> lanes;

  // What the reader has open here.
  bool menu_open = false;
  bool detail_open = false;                  // beside the chart: the claim picked in it
  bool was_open = false;                     // a claim, in the last frame
  std::optional<core::QuestionIndex> shown;  // another one begins at its top
  bool handle_focused = false;               // by keyboard: that of the day known on
};

inline constexpr float kChartHead = 132;  // above what scrolls: title, summary, days
inline constexpr float kPhoneChartHead = 128;
inline constexpr float kListRow = 48;
// of a band's title above its plot, with the note beside it
inline constexpr float kBandHead = 30;
inline constexpr int kNoteLines = 3;  // of that note, where it stands beneath
inline constexpr float kDot = 6.5f;   // radius of a figure's dot
inline constexpr float kBadge = 8;

[[nodiscard]] inline const app::FigureChart& chart_of(const Ui& ui) noexcept {
  return *ui.frame.figures;
}
[[nodiscard]] inline FiguresMemory& figures_of(const Ui& ui) noexcept {
  return ui.memory.of<FiguresMemory>();
}
// Who makes the claim, by the short name.
[[nodiscard]] inline const std::string&
speaker_name(const Ui& ui, core::ClaimIndex claim) noexcept {
  return ui.actor_short_name(ui.story().claims[claim.value].actor);
}

// A line through points, as it is drawn and as labels keep off it.
struct ChartPath {
  ImVec2 points[28];
  int count = 0;
  ImVec2 badge{0, 0};  // of what differs
  bool has_badge = false;
};

// What the band's scope is called, and the editor's note on it; an empty one for figures that name
// no scope.
[[nodiscard]] std::string_view scope_name(const Ui& ui, const app::ChartBand& band);
[[nodiscard]] std::string_view scope_note(const Ui& ui, const app::ChartBand& band);

// The line that joins two marks; empty where nothing is drawn between them.
[[nodiscard]] ChartPath path_of(
    const app::FigureChart& chart,
    const FiguresMemory& memory,
    const app::ChartLink& link
) noexcept;

// What a relation's glyph and line say: across scopes nothing differs.
enum class LinkSign : std::uint8_t {
  differs,
  revises,
  part,
  origin,
  perhaps_origin,
  agrees,
  other_scope
};
[[nodiscard]] LinkSign sign_of(const app::ChartLink& link) noexcept;

DATELINE_LATER void draw_figures(core::LaterKey, const Ui& ui);
// figures_place.cpp: sets the chart out again where something has changed
DATELINE_LATER void update_figures(const Ui& ui, const Canvas& canvas, core::RectPx view);
// the rows beneath the bands
DATELINE_LATER void place_entries(const Ui& ui, const Canvas& canvas);
DATELINE_LATER void draw_bands(const Ui& ui, const Panel& panel);
DATELINE_LATER void draw_entries(const Ui& ui, const Panel& panel);
// returns its bottom
DATELINE_LATER float draw_board(const Ui& ui, const Panel& panel);
DATELINE_LATER void draw_compared(const Ui& ui);
// the same under the chart, where nothing stands beside it; returns its bottom
DATELINE_LATER float draw_compared_beneath(const Ui& ui, const Panel& panel, Column column);
DATELINE_LATER void draw_question_menu(const Ui& ui, core::RectPx below);
// the arrow keys: through the chart in time order
DATELINE_LATER void handle_figure_arrows(core::LaterKey, const Ui& ui, int across, int down);

// A click in this view: the claim opens, and is shown in full beside the chart.
void pick_here(const Ui& ui, core::ClaimIndex claim);

// The badge that says two accounts differ.
void draw_differs_badge(const Ui& ui, const Canvas& canvas, ImVec2 at);
void draw_link_sign(const Ui& ui, const Canvas& canvas, LinkSign sign, ImVec2 at);
void draw_dotted_tail(const Ui& ui, const Canvas& canvas, float from, float to, float y);
void draw_arrow_head(const Canvas& canvas, ImVec2 tip, ImVec2 from, ImU32 colour);

}  // namespace dateline::ui
