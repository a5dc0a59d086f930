// Where the rows of who answers without a figure stand beneath the bands: glyphs by day, in as many
// lines as their words need. It draws nothing.
#include <algorithm>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_entries.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kHead = 40;
constexpr float kRowGap = 2;
constexpr float kTextFrom = 13;
constexpr float kWidest = 264;
constexpr float kTail = 36;      // px left of a glyph
constexpr float kListHead = 26;  // of a list in a narrow window

float words_width(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartRow& row,
    const app::ChartEntry& entry
) {
  const std::string_view name = name_in_row(ui, row, entry);
  float speaker = 0;
  if (!name.empty()) {
    speaker = text_width(canvas, type::small_strong, name) + 6;
  }
  const std::string_view words = said_in_row(ui, entry);
  const float said = text_width(canvas, type::small, words);
  return std::min(kWidest, speaker + said + 1);
}

// Where the window's edge is near, words stand before their glyph; so they do where they would run
// across the line of the day known on, if there is room.
bool stands_before(const Ui& ui, float x, float words) {
  const FiguresMemory& memory = figures_of(ui);
  const Axis& axis = memory.axis;
  const float end = x + kTextFrom + words;
  if (end > right_of(memory.box) - 8) {
    return true;
  }
  const core::Day day = axis.clamped(ui.frame.known_on);
  const float known = axis.right_of(day);
  const bool crosses = x < known && end > known - 4;
  return crosses && x - kTextFrom - words > axis.box.x;
}

// The first line that has room from `from` on, a new one if none has.
std::size_t find_lane(std::vector<float>& lanes, float from) {
  std::size_t lane = 0;
  for (const float end : lanes) {
    if (end <= from) {
      return lane;
    }
    ++lane;
  }
  lanes.push_back(0);
  return lane;
}

void place_entry(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartRow& row,
    std::uint32_t number,
    float top
) {
  FiguresMemory& memory = figures_of(ui);
  const app::ChartEntry& entry = chart_of(ui).entries[number];
  const core::Day day = memory.axis.clamped(entry.day);
  const float x = memory.axis.middle_of(day);
  const float words = words_width(ui, canvas, row, entry);
  const bool before = stands_before(ui, x, words);
  const bool follows_any = entry.after != app::kNotThere;
  const float tail = entry.since < entry.day ? kTail : 0;
  const float stub = follows_any ? kEntryStub : 0;
  const float lead = std::max(tail, stub);
  const float begin = before ? x - kTextFrom - words : x - kEntryGlyph / 2;
  const float end = before ? x + kEntryGlyph : x + kTextFrom + words + 10;
  const std::size_t lane = find_lane(memory.lanes, begin - lead - 6);
  memory.lanes[lane] = end;
  const float lanes_above = static_cast<float>(lane) + 0.5f;
  const float y = top + kEntryLane * lanes_above;
  const bool follows_last = follows_any && entry.after + 1 == number;
  const float text_left = before ? x - kTextFrom - words : x + kTextFrom;
  PlacedEntry& placed = memory.entries[number];
  placed.x = x;
  placed.y = y;
  placed.tail = tail;
  placed.text = {
      .x = text_left,
      .y = y - 10,
      .width = words,
      .height = 20,
  };
  placed.follows = false;
  if (follows_last) {
    placed.follows = memory.entries[entry.after].y == y;
  }
}

// Returns its bottom.
float place_row(const Ui& ui, const Canvas& canvas, const app::ChartRow& row, float top) {
  FiguresMemory& memory = figures_of(ui);
  memory.lanes.clear();
  const float first = memory.shape == ChartShape::wide ? top : top + kRowName;
  for (std::uint32_t i = 0; i < row.count; ++i) {
    place_entry(ui, canvas, row, row.first + i, first);
  }
  const auto lanes = std::max<std::size_t>(1, memory.lanes.size());
  return first + kEntryLane * static_cast<float>(lanes) + kRowGap;
}

// Returns its bottom.
float place_list(const app::ChartRow& row, FiguresMemory& memory, float top) {
  const float first = top + kListHead;
  for (std::uint32_t i = 0; i < row.count; ++i) {
    const auto above = static_cast<float>(i);
    memory.entries[row.first + i].y = first + kListRow * above;
  }
  const auto rows = static_cast<float>(row.count);
  return first + kListRow * rows + 8;
}

}  // namespace

std::string_view name_in_row(const Ui& ui, const app::ChartRow& row, const app::ChartEntry& entry) {
  const core::Claim& claim = ui.story().claims[entry.claim.value];
  const core::ActorIndex speaker = claim.actor;
  if (speaker == row.speaker) {
    return {};
  }
  return ui.actor_short_name(speaker);
}

std::string_view said_in_row(const Ui& ui, const app::ChartEntry& entry) {
  if (entry.above) {
    return ui.say(Message::gives_figure);
  }
  return short_of(ui.story().claims[entry.claim.value]);
}

void place_entries(const Ui& ui, const Canvas& canvas) {
  FiguresMemory& memory = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  memory.entries.assign(chart.entries.size(), {});
  memory.row_tops.clear();
  if (chart.rows.empty()) {
    return;
  }
  const bool narrow = memory.shape == ChartShape::narrow;
  float y = memory.rows_top + kHead;
  for (const app::ChartRow& row : chart.rows) {
    memory.row_tops.push_back(y);
    y = narrow ? place_list(row, memory, y) : place_row(ui, canvas, row, y);
  }
  memory.row_tops.push_back(y);
  memory.height = y + 12;
}

}  // namespace dateline::ui
