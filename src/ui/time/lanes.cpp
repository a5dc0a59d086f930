// The timeline's two lanes: what happened, on record or claimed, and who said what on which day. It
// knows Frame's dots; it knows no list.
#include <algorithm>
#include <utility>
#include <vector>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

namespace {

constexpr float kRow = 22;  // of the happened lane
constexpr float kDotStep = 12, kDot = 10;
constexpr int kMostRows = 12;

// --- Happened
//   --------------------------------------------------------------------------------------------

// From where to where marks and labels of one row stand.
struct Span {
  float from = 0, to = 0;
};
using Row = std::vector<Span>;

void draw_span(const Canvas& canvas, const Ui& ui, core::RectPx pill, core::AboutStatus status) {
  const ImU32 ink = ui.palette.ink_2;
  const float round = pill.height / 2;
  if (status == core::AboutStatus::on_record) {
    fill(canvas, pill, ink, round);
    return;
  }
  fill(canvas, pill, ui.palette.surface, round);
  if (status == core::AboutStatus::claimed) {
    outline(canvas, pill, ink, round, 1.5f);
    return;
  }
  const float left = pill.x + 1, right = right_of(pill) - 1, top = pill.y + 0.75f,
              low = bottom_of(pill) - 0.75f;
  draw_dashed_line(canvas, {left, top}, {right, top}, ink, 1.5f, 4, 3);
  draw_dashed_line(canvas, {left, low}, {right, low}, ink, 1.5f, 4, 3);
  draw_stroke(canvas, {left, top + 1}, {left, low - 1}, ink, 1.5f);
  draw_stroke(canvas, {right, top + 1}, {right, low - 1}, ink, 1.5f);
}

core::RectPx mark_box(const Axis& axis, const app::Happening& item, float middle) {
  const core::Day first = axis.clamped(item.days.first), last = axis.clamped(item.days.last);
  if (first == last) {
    return {axis.middle_of(first) - 5, middle - 5, 10, 10};
  }
  return {axis.left_of(first) + 2, middle - 4.5f, axis.right_of(last) - axis.left_of(first) - 4, 9};
}

void draw_happening_mark(
    const Ui& ui,
    const Canvas& canvas,
    const Axis& axis,
    const app::Happening& item,
    core::RectPx box
) {
  if (axis.clamped(item.days.first) == axis.clamped(item.days.last)) {
    const ImVec2 at = centre_of(box);
    const ImU32 ink = ui.palette.ink_2;
    if (item.status == core::AboutStatus::on_record) {
      canvas.list->AddCircleFilled(at, 4.5f, ink, 20);
    } else {
      canvas.list->AddCircleFilled(at, 4.5f, ui.palette.surface, 20);
      draw_circle(canvas, at, 3.8f, ink, 1.5f);
    }
  } else {
    draw_span(canvas, ui, box, item.status);
  }
  if (item.selected) {
    outline(canvas, inset(box, -3.5f), ui.palette.accent, box.height / 2 + 3.5f, 2.5f);
  }
}

bool is_free(const Row& row, Span wanted, std::size_t own) {
  constexpr float kApart = 4;
  return std::none_of(row.begin(), row.end(), [&](const Span& other) {
    return &other != &row[own] && other.from < wanted.to + kApart &&
           other.to > wanted.from - kApart;
  });
}

// The label right of its mark, else left of it, where no other mark or label of the row stands;
// where neither is free, the mark says it when it is pointed at.
void draw_happening_label(
    const Ui& ui,
    const Canvas& canvas,
    std::string_view words,
    core::RectPx mark,
    Row& row,
    std::size_t own,
    core::RectPx lane
) {
  const float width = text_width(canvas, type::tiny, words);
  const Span right{right_of(mark) + 5, right_of(mark) + 5 + width},
      left{mark.x - 5 - width, mark.x - 5};
  const bool on_right = right.to <= right_of(lane) + 18 && is_free(row, right, own);
  if (!on_right && (left.from < lane.x || !is_free(row, left, own))) {
    return;
  }
  const Span taken = on_right ? right : left;
  draw_text(
      canvas,
      type::tiny,
      {taken.from, mark.y + mark.height / 2 - 8, width, 16},
      ui.palette.ink_2,
      words
  );
  row.push_back(taken);
}

void draw_happening(
    const Ui& ui,
    const Canvas& canvas,
    const Axis& axis,
    const app::Happening& item,
    core::RectPx mark
) {
  draw_happening_mark(ui, canvas, axis, item, mark);
  const Hit hit = hit_area(
      ui,
      "happened",
      item.claim,
      {mark.x - 4, mark.y + mark.height / 2 - 10, mark.width + 8, 20}
  );
  tooltip(ui, hit, mark, ui.story().claims[item.claim].event);
  if (hit.focused) {
    draw_focus(ui, mark, 5);
  }
  if (hit.clicked) {
    ui.push(app::ClaimPicked{core::ClaimIndex{item.claim}});
  }
}

// Two rows: on record, and claimed. No label stands across the amber line.
void draw_happened(const Ui& ui, const Canvas& canvas, const Axis& axis, core::RectPx lane) {
  for (const bool record : {true, false}) {
    const float middle = lane.y + (record ? 0.5f : 1.5f) * kRow;
    Row row;
    std::vector<std::pair<core::RectPx, const app::Happening*>> items;
    for (const app::Happening& item : ui.frame.happened) {
      if ((item.status == core::AboutStatus::on_record) != record) {
        continue;
      }
      const core::RectPx box = mark_box(axis, item, middle);
      items.emplace_back(box, &item);
      row.push_back({box.x, right_of(box)});
    }
    const float known = axis.right_of(axis.clamped(ui.frame.known_on));
    row.push_back({known - 1, known + 1});
    for (const auto& [box, item] : items) {
      draw_happening(ui, canvas, axis, *item, box);
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      draw_happening_label(
          ui,
          canvas,
          ui.story().claims[items[i].second->claim].event,
          items[i].first,
          row,
          i,
          lane
      );
    }
  }
}

// --- Said
//   --------------------------------------------------------------------------------------------

// How the dots of one day stand: in columns of `rows`, as many as are needed, closer together when
// the day is narrow.
struct Stacking {
  int rows = 4;
  float step = kDotStep;
  float glyph = kDot;
  bool fits = true;  // false: even the smallest dots would run into the next days
};

Stacking stacking_of(const Ui& ui, const Axis& axis, float high) {
  constexpr float kLeastStep = 6;
  constexpr std::size_t kMostDots = 400;  // more would be too many triangles for one ImGui window
  Stacking stacking;
  stacking.fits = ui.frame.said.size() <= kMostDots && ui.world.points.size() == 0;
  if (!stacking.fits) {
    return stacking;
  }
  stacking.rows = std::clamp(static_cast<int>(high / kDotStep), 1, kMostRows);
  int most = 1;
  for (const app::SaidDot& dot : ui.frame.said) {
    most = std::max(most, static_cast<int>(dot.stack) + 1);
  }
  // A day may lean over its neighbours a little; beyond that its dots move closer, with more of
  // them in a column.
  const auto width = [&] {
    return static_cast<float>((most + stacking.rows - 1) / stacking.rows) * stacking.step;
  };
  const float room = std::max(axis.day_px * 1.6f, kDotStep);
  while (width() > room && stacking.step > kLeastStep) {
    stacking.step -= 1;
    stacking.rows = std::max(1, static_cast<int>(high / stacking.step));
  }
  stacking.glyph = stacking.step - (stacking.step > 8 ? 2 : 1.5f);
  stacking.fits = width() <= room;
  return stacking;
}

int dots_of_day(const Ui& ui, core::Day day) {
  return static_cast<int>(
      std::count_if(ui.frame.said.begin(), ui.frame.said.end(), [day](const app::SaidDot& dot) {
        return dot.day == day;
      })
  );
}

float day_width(const Stacking& s, int dots) {
  return static_cast<float>((dots + s.rows - 1) / s.rows) * s.step;
}

ImVec2 place_of_dot(
    const Ui& ui,
    const Axis& axis,
    const Stacking& s,
    const app::SaidDot& dot,
    float floor
) {
  const int column = dot.stack / s.rows, row = dot.stack % s.rows;
  const float left = axis.middle_of(dot.day) - day_width(s, dots_of_day(ui, dot.day)) / 2;
  return {
      left + (static_cast<float>(column) + 0.5f) * s.step,
      floor - (static_cast<float>(row) + 0.5f) * s.step
  };
}

void answer_said(
    const Ui& ui,
    const Canvas& canvas,
    const Hit& hit,
    const app::SaidDot& dot,
    ImVec2 at
) {
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_claim = core::ClaimIndex{dot.claim};
  }
  if ((hit.hovered || hit.focused) && later_is_here(ui)) {
    tell_said(ui, hit, {at.x - 6, at.y - 6, 12, 12}, dot);
  }
  if (hit.focused) {
    draw_circle(canvas, at, 8, ui.palette.ink, 2);
  }
  if (hit.clicked) {
    ui.push(app::ClaimPicked{core::ClaimIndex{dot.claim}});
  }
}

void draw_said(const Ui& ui, const Canvas& canvas, const Axis& axis, core::RectPx lane) {
  const float floor = bottom_of(lane) - 20;
  const Stacking stacking = stacking_of(ui, axis, floor - lane.y - 2);
  if (!stacking.fits) {
    if (later_is_here(ui)) {
      draw_said_bars(ui, axis, floor, floor - lane.y - 4);
    }
    return;
  }
  const app::SaidDot* selected = nullptr;
  // hundreds, each of them a row of the list too: Tab leads past them
  ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
  for (const app::SaidDot& dot : ui.frame.said) {
    const ImVec2 at = place_of_dot(ui, axis, stacking, dot, floor);
    draw_claim_stance(
        ui,
        canvas,
        dot.claim,
        ui.world.table.stance[dot.claim],
        at,
        stacking.glyph,
        ui.palette.sunken,
        dot.passes || dot.perhaps ? 1 : 0.25f
    );
    if (dot.by_article) {
      rule_across(canvas, at.x - stacking.step / 2, floor + 1, stacking.step, ui.palette.ink_3);
    }
    if (dot.selected) {
      selected = &dot;
    }
    const Hit hit = hit_area(
        ui,
        "said",
        dot.claim,
        {at.x - stacking.step / 2, at.y - stacking.step / 2, stacking.step, stacking.step}
    );
    answer_said(ui, canvas, hit, dot, at);
  }
  ImGui::PopItemFlag();
  if (selected == nullptr) {
    return;
  }
  draw_circle(
      canvas,
      place_of_dot(ui, axis, stacking, *selected, floor),
      stacking.glyph * 0.85f,
      ui.palette.accent,
      2.5f
  );
}

bool carries_open_claim(const Ui& ui, core::SourceIndex source) {
  if (!ui.frame.open_claim) {
    return false;
  }
  const auto& appearances = ui.story().claims[ui.frame.open_claim->value].appearances;
  return std::any_of(appearances.begin(), appearances.end(), [source](const core::Appearance& a) {
    return a.source == source;
  });
}

// Letters of the articles that were out, on the day of their publication.
void draw_article_tabs(const Ui& ui, const Canvas& canvas, const Axis& axis, float y) {
  constexpr float kTab = 14;
  float free_from = -1e9f;
  for (std::uint32_t i = 0; i < ui.story().sources.size(); ++i) {
    const core::Source& source = ui.story().sources[i];
    const bool known = source.published.days.last <= ui.frame.known_on;
    if (source.letter.empty() || !known) {
      continue;
    }
    const float x =
        std::max(axis.middle_of(axis.clamped(source.published.days.last)) - kTab / 2, free_from);
    free_from = x + kTab + 2;
    const core::RectPx box{canvas.snap(x), y, kTab, kTab};
    const bool open = carries_open_claim(ui, {i});
    const bool picked = ui.state.link.source == core::SourceIndex{i};
    const Hit hit = hit_area(ui, "article", i, within_reach(ui, box));
    fill(canvas, box, open || picked ? ui.palette.ink : ui.palette.ink_3, 2);
    draw_text(canvas, type::tiny_strong, box, ui.palette.paper, source.letter, Align::centre);
    if (open || picked) {
      outline(canvas, inset(box, -2), ui.palette.accent, 3, 2);
    }
    if (hit.focused) {
      draw_focus(ui, box, 2);
    }
    tooltip(ui, hit, box, source.title);
    if (hit.clicked) {
      ui.push(app::SourcePicked{{i}});
    }
  }
}

}  // namespace

void draw_lanes(const Ui& ui, const Axis& axis, float top, float bottom) {
  const Canvas canvas = ui.canvas();
  const float parting = top + 2 * kRow + 3;
  const ImU32 ground = mixed(ui.palette.paper, ui.palette.sunken, 0.6f);
  const auto draw_ground = [&](core::DayRange days, float from_y, float to_y) {
    const core::DayRange window = shown_window(ui, axis, days);
    const float from = axis.left_of(window.first);
    fill(canvas, {from, from_y, axis.right_of(window.last) - from, to_y - from_y}, ground);
  };
  draw_ground(ui.state.link.happened, top, parting - 1);
  draw_ground(ui.state.link.said, parting + 1, bottom);
  draw_ticks(ui, axis, top - 2, bottom);
  const float known = axis.right_of(axis.clamped(ui.frame.known_on));
  draw_hatch(canvas, {known, top, right_of(axis.box) - known, bottom - top}, ui.palette.rule, 7);
  draw_happened(ui, canvas, axis, {axis.box.x, top, axis.box.width, 2 * kRow});
  draw_said(ui, canvas, axis, {axis.box.x, parting + 1, axis.box.width, bottom - parting - 1});
  draw_article_tabs(ui, canvas, axis, bottom - 16);
}

}  // namespace dateline::ui
