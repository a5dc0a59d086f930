// Marks of the chart: dots, ranges, bounds and ticks with their tails, the ring of what is open,
// and the reader's hand on them.
#include "ui/figures/figures_marks.hpp"

#include <algorithm>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_rows.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

constexpr float kLeastRange = 3;  // px: a lower range is a dot

bool is_tick(const app::ChartMark& mark) {
  return mark.figure == app::kNotThere;
}

bool is_bound(const app::ChartMark& mark) {
  return !mark.low || !mark.high;
}

float height_of(const PlacedMark& placed) {
  return placed.bottom - placed.top;
}

ImVec2 centre_of(const MarkDrawing& drawing) {
  const PlacedMark& at = drawing.placed();
  return drawing.scroll.at({at.x, at.y});
}

// `More than 100`: a cap at the number, hatched towards where the figure may lie.
void draw_bound(const MarkDrawing& drawing, ImU32 colour) {
  constexpr float kHalf = 6;
  const Canvas& canvas = drawing.canvas;
  const Palette& palette = drawing.ui.palette;
  const Scroll scroll = drawing.scroll;
  const PlacedMark& at = drawing.placed();
  const core::RectPx bar{
      .x = at.x - kHalf,
      .y = at.top,
      .width = 2 * kHalf,
      .height = height_of(at),
  };
  const core::RectPx cap{
      .x = at.x - kHalf - 3,
      .y = at.y - 1,
      .width = 2 * kHalf + 6,
      .height = 2,
  };
  draw_hatch(canvas, scroll.box(bar), colour, 3.5f);
  fill(canvas, scroll.box(cap), colour);
  if (drawing.mark().denied) {
    const ImVec2 above{at.x, at.top - 10};
    draw_stance(canvas, palette, core::StanceMark::denies, scroll.at(above), 13, palette.surface);
  }
}

void draw_tick_mark(const MarkDrawing& drawing, ImU32 colour) {
  const PlacedMark& at = drawing.placed();
  const float low = at.bottom - 5 + drawing.scroll.by;
  const core::RectPx tick{
      .x = at.x - 1.5f,
      .y = at.top,
      .width = 3,
      .height = height_of(at),
  };
  draw_dotted_tail(drawing.ui, drawing.canvas, at.tail, at.x - 5, low);
  fill(drawing.canvas, drawing.scroll.box(tick), colour);
}

void draw_range_bar(const MarkDrawing& drawing, ImU32 colour) {
  const PlacedMark& at = drawing.placed();
  const float half = drawing.mark().denied ? 1.0f : 4.0f;
  const core::RectPx bar{
      .x = at.x - half,
      .y = at.top,
      .width = 2 * half,
      .height = height_of(at),
  };
  fill(drawing.canvas, drawing.scroll.box(bar), colour, half);
}

void draw_dot(const MarkDrawing& drawing, ImVec2 centre) {
  const app::ChartMark& mark = drawing.mark();
  draw_claim_stance(
      drawing.ui,
      drawing.canvas,
      mark.claim.value,
      shown_stance(mark),
      centre,
      2 * kDot + 1,
      drawing.ui.palette.surface
  );
}

// How far two stretches of one axis are apart; below 0 where they overlap.
float gap_between(float a, float a_length, float b, float b_length) noexcept {
  const float b_after_a = b - (a + a_length);
  const float a_after_b = a - (b + b_length);
  return std::max(b_after_a, a_after_b);
}

// The mark's box as large as a pointer or a finger wants it, but on each axis no farther than
// half-way to the next mark, so that every mark can be hit.
core::RectPx reach_of(const FiguresMemory& memory, std::uint32_t number, float least) noexcept {
  const core::RectPx own = memory.marks[number].box;
  float wider = std::max(0.0f, least - own.width) / 2;
  float taller = std::max(0.0f, least - own.height) / 2;
  for (std::uint32_t i = 0; i < memory.marks.size(); ++i) {
    const core::RectPx other = memory.marks[i].box;
    const float across = gap_between(own.x, own.width, other.x, other.width);
    const float along = gap_between(own.y, own.height, other.y, other.height);
    if (i == number || across >= least || along >= least) {
      continue;
    }
    if (along >= across && along >= 0) {
      taller = std::min(taller, along / 2);
    } else if (across >= 0) {
      wider = std::min(wider, across / 2);
    }
  }
  return {
      .x = own.x - wider,
      .y = own.y - taller,
      .width = own.width + 2 * wider,
      .height = own.height + 2 * taller,
  };
}

// The mark's label leads to the same claim; keys do not stop at it.
void handle_label(const MarkDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const core::RectPx spot = drawing.spot().box;
  const core::RectPx label = drawing.scroll.box(spot);
  const ImVec2 size{
      std::max(1.0f, label.width),
      std::max(1.0f, label.height),
  };
  ImGui::SetCursorScreenPos({label.x, label.y});
  ImGui::PushID(static_cast<int>(drawing.number));
  const bool clicked = ImGui::InvisibleButton("label", size);
  const bool by_touch = ui.memory.scrolling_by_touch || ui.touch();
  const bool hovered = ImGui::IsItemHovered() && !by_touch;
  ImGui::PopID();
  const core::ClaimIndex claim = drawing.mark().claim;
  if (hovered) {
    ui.memory.hovered_claim = claim;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (clicked) {
    pick_here(ui, claim);
  }
}

}  // namespace

void draw_mark(const MarkDrawing& drawing) {
  const app::ChartMark& mark = drawing.mark();
  const PlacedMark& at = drawing.placed();
  const ImU32 colour = stance_colour(drawing.ui.palette, mark.stance);
  if (is_tick(mark)) {
    return draw_tick_mark(drawing, colour);
  }
  const ImVec2 centre = centre_of(drawing);
  const float tail_end = at.x - (kDot + 4);
  draw_dotted_tail(drawing.ui, drawing.canvas, at.tail, tail_end, centre.y);
  if (is_bound(mark)) {
    return draw_bound(drawing, colour);
  }
  const bool range = height_of(at) > kLeastRange;
  if (range) {
    draw_range_bar(drawing, colour);
  }
  if (!range || mark.denied) {
    draw_dot(drawing, centre);
  }
}

void draw_mark_ring(const MarkDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const app::ChartMark& mark = drawing.mark();
  const bool open = ui.frame.open_claim == mark.claim;
  if (!open && ui.state.hovered_claim != mark.claim) {
    return;
  }
  const PlacedMark& at = drawing.placed();
  const ImU32 colour = open ? ui.palette.accent : ui.palette.ink;
  const float thick = open ? 2.5f : 1.5f;
  const bool one_number = !is_tick(mark) && !is_bound(mark);
  if (one_number && height_of(at) <= kLeastRange) {
    const ImVec2 centre = centre_of(drawing);
    draw_circle(drawing.canvas, centre, kDot + 6, colour, thick);
    return;
  }
  const core::RectPx around = inset(at.box, -4);
  outline(drawing.canvas, drawing.scroll.box(around), colour, 6, thick);
}

void handle_mark(const MarkDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const FiguresMemory& memory = drawing.memory();
  const core::ClaimIndex claim = drawing.mark().claim;
  const float least = ui.touch() ? 32.0f : 24.0f;
  const core::RectPx reach = reach_of(memory, drawing.number, least);
  const core::RectPx box = drawing.scroll.box(reach);
  const Hit hit = hit_area(ui, "figure", drawing.number, box);
  if (hit.focused) {
    const core::RectPx drawn = drawing.scroll.box(drawing.placed().box);
    draw_focus(ui, inset(drawn, -2), 8);
  }
  report_hover(ui, hit, claim);
  if (hit.clicked) {
    pick_here(ui, claim);
  }
  if (memory.shape != ChartShape::narrow) {
    handle_label(drawing);
  }
}

}  // namespace dateline::ui
