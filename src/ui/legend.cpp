// The card that says how the map is drawn, and lets the reader choose: whose borders, what marks and lines mean; on a phone also the stance filters. It knows the grammar, not the story.
#include "ui/ways.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr float kRow = 26, kSign = 40, kPad = 16;
constexpr float kAbove = 8, kAroundRule = 8, kBelow = 10;

void draw_sign_mark(const Ui& ui, const Canvas& canvas, ImVec2 c, bool differs) {
  const Ring ring{c, 6, 1, 3};
  draw_ring(canvas, ui.palette, ring, differs ? core::StanceCounts{3, 0, 0, 0, 0, 2} : core::StanceCounts{4, 0, 0, 1, 0, 0});
  if (differs) draw_differ_badge(canvas, ui.palette, {c, 4, 1, 3}, ui.palette.raised);
}

void draw_sign_area(const Ui& ui, const Canvas& canvas, ImVec2 c) {
  const ImVec2 shape[] = {{c.x - 13, c.y - 2}, {c.x - 6, c.y - 8}, {c.x + 8, c.y - 6}, {c.x + 13, c.y + 3}, {c.x + 2, c.y + 8}, {c.x - 9, c.y + 6}};
  canvas.list->AddConvexPolyFilled(shape, 6, faded(ui.palette.area, 0.62f));
  canvas.list->AddPolyline(shape, 6, ui.palette.accent, ImDrawFlags_Closed, 1.5f);
}

void draw_sign_arrow(const Ui& ui, const Canvas& canvas, ImVec2 c, app::ArcKind kind) {
  const ImU32 ink = ui.palette.ink;
  const bool hollow = kind == app::ArcKind::planned || kind == app::ArcKind::denied;
  const ImVec2 from{c.x - 15, c.y}, to{c.x + (hollow ? 4.0f : 8.0f), c.y};
  switch (kind) {   // dashes as on the map
    case app::ArcKind::claimed: draw_stroke(canvas, from, to, ink, 2); break;
    case app::ArcKind::route_not_stated: draw_dashed_line(canvas, from, to, ink, 2, 6, 4); break;
    case app::ArcKind::planned: draw_dashed_line(canvas, from, to, ink, 2, 2, 3); break;
    case app::ArcKind::denied: draw_dashed_line(canvas, from, to, ink, 2, 14, 4); break;
  }
  draw_arrowhead(ui, canvas, {c.x + 15, c.y}, {c.x, c.y}, ink, hollow);
  if (kind == app::ArcKind::denied) draw_stance(canvas, ui.palette, core::StanceMark::denies, {c.x - 4, c.y}, 10, ui.palette.raised);
}

void draw_sign_cluster(const Ui& ui, const Canvas& canvas, ImVec2 c) {
  draw_ring(canvas, ui.palette, {c, 4, 1, 3}, {3, 0, 0, 1, 0, 1});
  draw_circle(canvas, c, 11, ui.palette.ink_3, 1);
}

enum class Sign : std::uint8_t { ring, differs, cluster, near, area, hatch, arrow, dashed_arrow, planned_arrow, denied_arrow, disputed };

void draw_sign(const Ui& ui, const Canvas& canvas, Sign sign, ImVec2 c) {
  switch (sign) {
    case Sign::ring: draw_sign_mark(ui, canvas, c, false); break;
    case Sign::differs: draw_sign_mark(ui, canvas, c, true); break;
    case Sign::near: draw_dashed_circle(canvas, c, 9, ui.palette.ink_3, 1.25f, 3, 3); break;
    case Sign::area: draw_sign_area(ui, canvas, c); break;
    case Sign::hatch: draw_hatch(canvas, {c.x - 14, c.y - 8, 28, 16}, ui.palette.accent, 5); break;
    case Sign::cluster: draw_sign_cluster(ui, canvas, c); break;
    case Sign::arrow: draw_sign_arrow(ui, canvas, c, app::ArcKind::claimed); break;
    case Sign::dashed_arrow: draw_sign_arrow(ui, canvas, c, app::ArcKind::route_not_stated); break;
    case Sign::planned_arrow: draw_sign_arrow(ui, canvas, c, app::ArcKind::planned); break;
    case Sign::denied_arrow: draw_sign_arrow(ui, canvas, c, app::ArcKind::denied); break;
    case Sign::disputed: draw_dashed_line(canvas, {c.x - 15, c.y}, {c.x + 15, c.y}, ui.palette.disputed, 1.25f, 4, 3); break;
  }
}

constexpr struct {
  Sign sign;
  Message words;
} kRows[] = {{Sign::ring, Message::sign_ring}, {Sign::differs, Message::sign_differs},
    {Sign::cluster, Message::sign_cluster},
    {Sign::near, Message::sign_near}, {Sign::area, Message::sign_area},
    {Sign::hatch, Message::sign_hatch}, {Sign::arrow, Message::sign_arrow},
    {Sign::dashed_arrow, Message::sign_dashed_arrow},
    {Sign::planned_arrow, Message::sign_planned_arrow}, {Sign::denied_arrow, Message::sign_denied_arrow}, {Sign::disputed, Message::sign_disputed}};

// Movements are explained only in the kinds that the story has.
bool is_needed(const Ui& ui, Sign sign) {
  const auto kind = static_cast<std::size_t>(sign) - static_cast<std::size_t>(Sign::arrow);   // in ArcKind's order
  const auto& all = ui.world.story.movements;
  return kind >= app::kArcKinds || std::any_of(all.begin(), all.end(), [&](const core::Movement& one) { return app::arc_kind(one) == static_cast<app::ArcKind>(kind); });
}

float draw_signs(const Ui& ui, const Canvas& canvas, Column column) {
  for (const auto& row : kRows) {
    if (!is_needed(ui, row.sign)) continue;
    draw_sign(ui, canvas, row.sign, {column.left() + 15, column.y + kRow / 2});
    draw_text(canvas, type::small, {column.left() + kSign, column.y, column.inner() - kSign, kRow}, ui.palette.ink_2, ui.say(row.words));
    column.y += kRow;
  }
  return column.y;
}

constexpr float kFilter = 44;

// On a phone no bar of filters fits: they are here.
float draw_filters(const Ui& ui, const Canvas& canvas, Column column) {
  draw_text(canvas, type::small_strong, {column.left(), column.y, column.inner(), 24}, ui.palette.ink, ui.say(Message::show_claims_that));
  column.y += 26;
  for (std::size_t i = 0; i < core::kStanceMarks; ++i) {
    draw_stance_filter(ui, {column.left(), column.y, column.inner(), kFilter}, static_cast<core::StanceMark>(i), true);
    column.y += kFilter;
  }
  return column.y + 8;
}

// What the card would be to show all without scrolling.
float full_height(const Ui& ui, float width) {
  const auto signs = std::count_if(std::begin(kRows), std::end(kRows), [&](const auto& row) { return is_needed(ui, row.sign); });
  const float filters = ui.phone() ? 26 + static_cast<float>(core::kStanceMarks) * kFilter + 8 : 0;
  return kAbove + filters + map_choices_height(ui, ui.canvas(), width - 2 * kPad) + kAroundRule + static_cast<float>(signs) * kRow + later::text_size_height(ui, width - 2 * kPad) + kBelow;
}

float draw_rows(const Ui& ui, const Canvas& canvas, Column column) {
  column.y += kAbove;
  if (ui.phone()) column.y = draw_filters(ui, canvas, column);
  column.y = draw_map_choices(ui, canvas, column);
  column.y = later::draw_text_size(ui, column);
  rule_across(canvas, column.left(), column.y, column.inner(), ui.palette.rule);
  return draw_signs(ui, canvas, {column.x, column.y + kAroundRule, column.width, column.inset}) + kBelow;
}

}  // namespace

void draw_legend(const Ui& ui) {
  const core::RectPx free = ui.layout.map_free;
  const float side = ui.phone() || ui.touch() ? 44.0f : 32.0f;
  const float wide = std::min(312.0f, free.width - side - 36);
  // Over the closer maps too: it is a card to be read, and put away.
  const float most = (ui.phone() ? bottom_of(free) : bottom_of(ui.layout.map)) - free.y - 24;
  if (wide < 120 || most < 80) return;
  const float high = std::min(most, full_height(ui, wide));
  const float x = ui.phone() ? free.x + 12 + side + 8 : right_of(free) - 12 - side - 8 - wide;
  const core::RectPx box{x, free.y + (ui.phone() ? 8.0f : 12.0f), wide, high};
  const Panel panel(ui, "legend", box, ui.palette.raised, Panel::Scroll::vertical);
  panel.ends_at(draw_rows(ui, panel.canvas(), {box.x, panel.top(), box.width, kPad}));
  outline(panel.canvas(), box, ui.palette.rule_strong, kRadius);
}

}  // namespace dateline::ui
