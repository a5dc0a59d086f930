#include "ui/time/said_lane.hpp"

#include "ui/list/rows.hpp"
#include "ui/time/said_bars.hpp"
#include "ui/time/said_stacks.hpp"
#include "ui/time/said_words.hpp"

namespace dateline::ui {

namespace {

core::RectPx square_about(ImVec2 at, float side) {
  return {
      .x = at.x - side / 2,
      .y = at.y - side / 2,
      .width = side,
      .height = side,
  };
}

void draw_dot(const Lane& lane, const SaidStacks& stacks, const app::SaidDot& dot, ImVec2 at) {
  const Ui& ui = lane.ui;
  draw_claim_stance(
      ui,
      lane.canvas,
      dot.claim,
      ui.world.table.stance[dot.claim],
      at,
      stacks.glyph,
      ui.palette.sunken,
      dot.passes || dot.perhaps ? 1 : 0.25f
  );
  if (dot.by_article) {
    const float left = at.x - stacks.step / 2;
    rule_across(lane.canvas, left, stacks.floor + 1, stacks.step, ui.palette.ink_3);
  }
}

void answer_dot(const Lane& lane, const Hit& hit, const app::SaidDot& dot, ImVec2 at) {
  const Ui& ui = lane.ui;
  const core::ClaimIndex claim{dot.claim};
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_claim = claim;
  }
  if (const auto key = later_key(ui); key && (hit.hovered || hit.focused)) {
    show_words_of_said(*key, ui, hit, square_about(at, 12), dot);
  }
  if (hit.focused) {
    draw_circle(lane.canvas, at, 8, ui.palette.ink, 2);
  }
  if (hit.clicked) {
    ui.push(app::ClaimPicked{claim});
  }
}

void draw_ring_around(const Lane& lane, const SaidStacks& stacks, const app::SaidDot& dot) {
  const ImVec2 at = place_of_dot(lane, stacks, dot);
  draw_circle(lane.canvas, at, stacks.glyph * 0.85f, lane.ui.palette.accent, 2.5f);
}

void draw_dots(const Lane& lane, const SaidStacks& stacks) {
  const app::SaidDot* selected = nullptr;
  // hundreds, each of them a row of the list too: Tab leads past them
  ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
  for (const app::SaidDot& dot : lane.ui.frame.said) {
    const ImVec2 at = place_of_dot(lane, stacks, dot);
    draw_dot(lane, stacks, dot, at);
    const Hit hit = hit_area(lane.ui, "said", dot.claim, square_about(at, stacks.step));
    answer_dot(lane, hit, dot, at);
    if (dot.selected) {
      selected = &dot;
    }
  }
  ImGui::PopItemFlag();
  if (selected != nullptr) {
    draw_ring_around(lane, stacks, *selected);
  }
}

}  // namespace

void draw_said_lane(const Lane& lane) {
  const SaidStacks stacks = stack_said(lane);
  if (stacks.fits) {
    draw_dots(lane, stacks);
    return;
  }
  if (const auto key = later_key(lane.ui)) {
    const float high = stacks.floor - lane.box.y - 4;
    draw_said_bars(*key, lane, stacks.floor, high);
  }
}

}  // namespace dateline::ui
