#include "ui/time/day_columns.hpp"

#include <algorithm>

#include "ui/kit/widgets.hpp"
#include "ui/time/brush.hpp"
#include "ui/time/day_bins.hpp"

namespace dateline::ui {

namespace {

std::optional<core::Day> open_day(const Ui& ui) {
  if (!ui.frame.open_claim) {
    return std::nullopt;
  }
  const std::uint32_t claim = ui.frame.open_claim->value;
  const std::int32_t said = ui.world.table.said_last[claim];
  return core::Day{said};
}

// Faint beside the window, marked where it has the open claim.
ImU32 ink_of(const Ui& ui, core::DayRange days, core::DayRange window) {
  const auto open = open_day(ui);
  if (open && days.contains(*open)) {
    return ui.palette.accent;
  }
  if (window.overlaps(days)) {
    return faded(ui.palette.ink_2, 1);
  }
  return faded(ui.palette.ink_2, kFiltered);
}

float height_of(std::uint32_t claims, std::uint32_t most, float high) {
  constexpr float kLeast = 3;
  const auto count = static_cast<float>(claims);
  const auto fullest = static_cast<float>(most);
  const float tall = high * count / fullest;
  return std::max(kLeast, tall);
}

void draw_columns(const Ui& ui, const Axis& axis, float floor, float high) {
  const Canvas canvas = ui.canvas();
  const DayBins::ByDay& by_day = ui.frame.said_by_day;
  const DayBins bins = DayBins::of(by_day, axis.day_px);
  const core::DayRange said = ui.state.link.said;
  const core::DayRange window = shown_window(ui, axis, said);
  constexpr float kApart = 1.5f;
  constexpr float kWidest = 10;
  const float room = bins.width - kApart;
  const float wide = std::clamp(room, 1.0f, kWidest);
  for (std::size_t bin = 0; bin < bins.count; ++bin) {
    const core::StanceCounts counts = bins.counts(by_day, bin);
    const std::uint32_t claims = core::total(counts);
    if (claims == 0) {
      continue;
    }
    const float tall = height_of(claims, bins.most, high);
    core::RectPx column = bins.column(axis, bin, wide);
    column.y = floor - tall;
    column.height = tall;
    const core::DayRange days = bins.range(axis, bin);
    const ImU32 ink = ink_of(ui, days, window);
    fill(canvas, column, ink);
  }
}

// Over the days after the day known on.
void draw_unknown_days(const Ui& ui, const Axis& axis, float floor) {
  const core::Day day = axis.clamped(ui.frame.known_on);
  const float known = axis.right_of(day);
  const float end = right_of(axis.box);
  const float top = axis.box.y + 12;
  const Canvas canvas = ui.canvas();
  const float high = floor - axis.box.y - 12;
  const core::RectPx after{
      .x = known,
      .y = top,
      .width = end - known,
      .height = high,
  };
  const ImU32 ink = ui.palette.rule;
  draw_hatch(canvas, after, ink, 7);
}

}  // namespace

void draw_day_columns(const Ui& ui, const Axis& axis, float floor, float high) {
  const ImU32 ink = ui.palette.rule_strong;
  const float left = axis.box.x;
  const float width = axis.box.width;
  const Canvas canvas = ui.canvas();
  draw_columns(ui, axis, floor, high);
  rule_across(canvas, left, floor, width, ink);
  draw_unknown_days(ui, axis, floor);
}

}  // namespace dateline::ui
