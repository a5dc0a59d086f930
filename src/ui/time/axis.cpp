#include "ui/time/axis.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kLeastLabelSpace = 78;  // between two named ticks

enum class Step : std::uint8_t {
  day,
  week,
  month,
  quarter,
  year
};

Step named_step(const Axis& axis) {
  if (axis.day_px >= kLeastLabelSpace) {
    return Step::day;
  }
  if (axis.day_px * 7 >= kLeastLabelSpace) {
    return Step::week;
  }
  if (axis.day_px * 28 >= kLeastLabelSpace) {
    return Step::month;
  }
  return axis.day_px * 90 >= kLeastLabelSpace ? Step::quarter : Step::year;
}

// 1 January 1970 was a Thursday
bool is_monday(core::Day day) {
  return ((day.value % 7) + 7 + 3) % 7 == 0;
}

bool is_named(Step step, core::Day day) {
  const core::CivilDate date = core::to_civil(day);
  switch (step) {
    case Step::day:
      return true;
    case Step::week:
      return is_monday(day);
    case Step::month:
      return date.day == 1;
    case Step::quarter:
      return date.day == 1 && date.month % 3 == 1;
    case Step::year:
      return date.day == 1 && date.month == 1;
  }
  return false;
}

Line tick_name(const Messages& messages, Step step, core::Day day) {
  if (step == Step::day || step == Step::week) {
    return day_text(messages, day, false);
  }
  if (step == Step::year) {
    return year_text(day);
  }
  const core::CivilDate date = core::to_civil(day);
  if (date.month == 1) {
    return month_text(messages, day);
  }
  Line line;
  return line.add(month_name(messages, date.month));
}

enum class Grip : std::uint8_t {
  none,
  known_on,
  brush_from,
  brush_to
};

struct GripMemory {
  Grip grip = Grip::none;  // the handle in hand
};

// Which handle a press began on, told to the state as it moves and once more when it is let go.
template <class Move>
void follow_grip(const Ui& ui, Grip grip, const Hit& hit, Move move) {
  Grip& held = ui.memory.of<GripMemory>().grip;
  if (hit.held) {
    held = grip;
    move(false);
  } else if (held == grip) {
    held = Grip::none;
    move(true);
  }
  ui.memory.in_hand.handle = held != Grip::none;
}

void draw_brush_handle(const Ui& ui, const Axis& axis, float x, float y, bool from) {
  const float inward = from         ? 8
                       : ui.touch() ? 40.0f
                                    : 20.0f,
              outward = ui.touch() ? (from ? 36.0f : 4.0f) : (from ? 16.0f : 4.0f);
  const Grip grip = from ? Grip::brush_from : Grip::brush_to;
  const core::RectPx block{from ? x : x - 8, y - 7, 8, 14};
  const float middle = block.x + 4;
  // The first reaches outward, the last inward, beside the day known on: those that meet can still
  // be caught. A finger's reach is down into the lanes as well.
  const core::RectPx target{
      middle - (from ? outward : inward),
      y - 12,
      inward + outward,
      ui.touch() ? 44.0f : 24.0f
  };
  ImGui::SetNextItemAllowOverlap();
  const Hit hit = hit_area(ui, from ? "brush-from" : "brush-to", 0xffffffffu, target);
  if (hit.hovered || hit.held) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  }
  fill(ui.canvas(), block, mixed(ui.palette.ink, ui.palette.ink_3, hit.heat * 0.5f), 2);
  if (hit.focused) {
    draw_focus(ui, block, 2);
  }
  const core::DayRange window = shown_window(ui, axis, ui.state.link.said);
  const auto set = [&](core::Day day, bool settled) {
    core::DayRange days = ui.state.link.said;
    // An end drawn back to where it began is an open end again.
    if (from) {
      days.first = day <= axis.first ? core::kBeforeAll : std::min(day, window.last);
    }
    if (!from) {
      days.last = day >= std::min(ui.frame.known_on, axis.last) ? core::kAfterAll
                                                                : std::max(day, window.first);
    }
    if (settled || days != ui.state.link.said) {
      ui.push(app::SaidWindowSet{days, settled});
    }
  };
  const core::Day pointed = axis.day_at(ui.memory.pointer.x),
                  own = from ? window.first : window.last;
  follow_grip(ui, grip, hit, [&](bool settled) { set(settled ? own : pointed, settled); });
  if ((!hit.focused && !hit.hovered) || !later_is_here(ui)) {
    return;
  }
  const core::DayRange reachable{
      from ? axis.first : window.first,
      from ? window.last : axis.clamped(ui.frame.known_on)
  };
  if (const auto day =
          use_handle(ui, hit, block, {from ? DateField::from : DateField::to, own, reachable})) {
    set(*day, true);
  }
}

}  // namespace

core::Day Axis::day_at(float x) const noexcept {
  const float days = std::clamp(
      std::floor((x - box.x) / day_px),
      0.0f,
      static_cast<float>(last.value - first.value)
  );
  return clamped({first.value + static_cast<std::int32_t>(days)});
}

core::Day Axis::clamped(core::Day day) const noexcept {
  return std::clamp(day, first, last);
}

Axis make_axis(const core::DayRange& timeline, core::RectPx box) noexcept {
  // A story without days still has an axis: one day.
  const bool open = core::is_open(timeline.first) || core::is_open(timeline.last) ||
                    timeline.last < timeline.first;
  Axis axis{box, open ? core::Day{} : timeline.first, open ? core::Day{} : timeline.last, 1};
  axis.day_px = box.width / static_cast<float>(axis.last.value - axis.first.value + 1);
  return axis;
}

core::StanceCounts DayBins::counts(const ByDay& by_day, std::size_t bin) const noexcept {
  core::StanceCounts sum{};
  const std::size_t from = bin * static_cast<std::size_t>(days),
                    to = std::min(by_day.size(), from + static_cast<std::size_t>(days));
  for (std::size_t i = from; i < to; ++i) {
    for (const core::StanceMark mark : core::each<core::StanceMark>) {
      sum[mark] += by_day[i][mark];
    }
  }
  return sum;
}

core::RectPx DayBins::column(const Axis& axis, std::size_t bin, float wide) const noexcept {
  return {
      axis.box.x + (static_cast<float>(bin) + 0.5f) * width - wide / 2,
      axis.box.y,
      wide,
      axis.box.height
  };
}

core::DayRange DayBins::range(const Axis& axis, std::size_t bin) const noexcept {
  const core::Day from{axis.first.value + static_cast<std::int32_t>(bin) * days};
  return {from, std::min(axis.last, core::Day{from.value + days - 1})};
}

DayBins DayBins::of(const ByDay& by_day, float day_px) noexcept {
  constexpr float kLeast = 4;
  DayBins bins;
  bins.days = std::max(1, static_cast<std::int32_t>(std::ceil(kLeast / std::max(day_px, 1e-3f))));
  bins.width = day_px * static_cast<float>(bins.days);
  const auto days = static_cast<std::size_t>(bins.days);
  bins.count = (by_day.size() + days - 1) / days;
  for (std::size_t i = 0; i < bins.count; ++i) {
    bins.most = std::max(bins.most, core::total(bins.counts(by_day, i)));
  }
  return bins;
}

core::DayRange shown_window(const Ui& ui, const Axis& axis, core::DayRange days) noexcept {
  const core::Day known = axis.clamped(ui.frame.known_on);
  const core::Day first = axis.clamped(std::max(days.first, axis.first));
  return {std::min(first, known), std::min(axis.clamped(std::min(days.last, axis.last)), known)};
}

void draw_ticks(const Ui& ui, const Axis& axis, float y, float bottom) {
  const Canvas canvas = ui.canvas();
  const Step step = named_step(axis);
  const bool every_day = axis.day_px >= 5;
  float free_from = axis.box.x - 30;
  for (core::Day day = axis.first; day <= axis.last; ++day.value) {
    const bool named = is_named(step, day) || day == axis.first;
    const float x = axis.middle_of(day);
    if (every_day && !named) {
      rule_down(canvas, x, y - 3, 2, ui.palette.rule_strong);
    }
    if (!named) {
      continue;
    }
    const Line name =
        tick_name(ui.messages(), day == axis.first && step > Step::week ? Step::week : step, day);
    const float width = text_width(canvas, type::tiny, name.view());
    const float left =
        std::clamp(x - width / 2, axis.box.x - 30, right_of(ui.layout.timeline) - width - 4);
    rule_down(canvas, x, y - 4, 3, ui.palette.rule_strong);
    rule_down(canvas, x, y + 2, bottom - y - 2, ui.palette.rule);
    if (left < free_from) {
      continue;
    }
    draw_text(canvas, type::tiny, {left, y - 22, width, 16}, ui.palette.ink_3, name.view());
    free_from = left + width + 14;
  }
}

void draw_brush(const Ui& ui, const Axis& axis, float y, float most) {
  const Canvas canvas = ui.canvas();
  const core::DayRange window = shown_window(ui, axis, ui.state.link.said);
  const float from = axis.left_of(window.first), to = axis.right_of(window.last);
  fill(canvas, {from, y - 1.5f, to - from, 3}, ui.palette.ink);
  draw_brush_handle(ui, axis, from, y, true);
  draw_brush_handle(ui, axis, std::min(to - 1, most), y, false);
}

void draw_known_on(const Ui& ui, const Axis& axis, float top, float bottom) {
  const Canvas canvas = ui.canvas();
  const core::Day known = axis.clamped(ui.frame.known_on);
  const float x = canvas.snap(axis.right_of(known));
  const float reach = ui.touch() ? 22.0f : 12.0f;
  const core::RectPx target{
      x - reach,
      top - 4,
      2 * reach,
      ui.touch() ? std::min(44.0f, bottom - top + 4) : 24.0f
  };
  const Hit hit = hit_area(ui, "known-on", 0xffffffffu, within_reach(ui, target));
  if (hit.hovered || hit.held) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  }
  fill(canvas, {x - 1, top + 12, 2, bottom - top - 12}, ui.palette.accent);
  const ImVec2 shield[] =
      {{x - 8, top}, {x + 8, top}, {x + 8, top + 12}, {x, top + 18}, {x - 8, top + 12}};
  canvas.list->AddConvexPolyFilled(shield, 5, ui.palette.accent);
  if (hit.focused) {
    draw_focus(ui, {x - 8, top, 16, 18}, 2);
  }
  // The handle stands at the end of its day: the day whose end is nearest.
  const core::Day pointed = axis.day_at(ui.memory.pointer.x - axis.day_px / 2);
  follow_grip(ui, Grip::known_on, hit, [&](bool settled) {
    const core::Day day = settled ? known : pointed;
    if (settled || day != known) {
      ui.push(app::KnownOnSet{day, settled});
    }
  });
  if ((!hit.focused && !hit.hovered) || !later_is_here(ui)) {
    return;
  }
  if (const auto day = use_handle(
          ui,
          hit,
          {x - 8, top, 16, 18},
          {DateField::known, known, {axis.first, axis.last}}
      )) {
    ui.push(app::KnownOnSet{*day, true});
  }
}

void draw_play(const Ui& ui, ImVec2 centre) {
  constexpr float kRound = 22;
  const core::RectPx box{centre.x - kRound, centre.y - kRound, 2 * kRound, 2 * kRound};
  const bool playing = ui.state.playing_since_ms.has_value();
  const Hit hit = hit_area(ui, "play", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  canvas.list->AddCircleFilled(
      centre,
      kRound,
      mixed(ui.palette.ink, ui.palette.ink_2, hit.heat * 0.5f),
      48
  );
  draw_icon(canvas, playing ? Icon::pause : Icon::play, {centre.x, centre.y}, 16, ui.palette.paper);
  if (hit.focused) {
    draw_focus(ui, box, kRound);
  }
  tooltip(ui, hit, box, ui.say(playing ? Message::pause : Message::play_days));
  if (hit.clicked) {
    ui.push(app::PlayToggled{});
  }
}

}  // namespace dateline::ui
