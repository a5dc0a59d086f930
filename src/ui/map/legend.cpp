// The card that says how the map is drawn, and lets the reader choose: whose borders, what marks
// and lines mean; where their bar is folded also the stance filters. On a phone it lies over map
// and sheet.
#include "ui/map/legend.hpp"

#include <algorithm>

#include "ui/cards/notice.hpp"
#include "ui/cards/text_size.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_bar.hpp"
#include "ui/map/choices.hpp"
#include "ui/map/map_arcs.hpp"
#include "ui/map/rings_note.hpp"

namespace dateline::ui {

namespace {

constexpr float kRow = 26, kSign = 40, kPad = 16;
constexpr float kAbove = 8, kAroundRule = 8, kBelow = 10;

void draw_sign_mark(const Ui& ui, const Canvas& canvas, ImVec2 c, bool differs) {
  const Ring ring{c, 6, 1, 3};
  draw_ring(
      canvas,
      ui.palette,
      ring,
      differs ? core::StanceCounts{3, 0, 0, 0, 0, 2} : core::StanceCounts{4, 0, 0, 1, 0, 0}
  );
  if (differs) {
    draw_differ_badge(canvas, ui.palette, {c, 4, 1, 3}, ui.palette.raised);
  }
}

void draw_sign_area(const Ui& ui, const Canvas& canvas, ImVec2 c) {
  const ImVec2 shape[] = {
      {c.x - 13, c.y - 2},
      {c.x - 6, c.y - 8},
      {c.x + 8, c.y - 6},
      {c.x + 13, c.y + 3},
      {c.x + 2, c.y + 8},
      {c.x - 9, c.y + 6}
  };
  canvas.list->AddConvexPolyFilled(shape, 6, faded(ui.palette.area, 0.62f));
  canvas.list->AddPolyline(shape, 6, ui.palette.accent, ImDrawFlags_Closed, 1.5f);
}

void draw_sign_arrow(const Ui& ui, const Canvas& canvas, ImVec2 c, app::ArcKind kind) {
  const ImU32 ink = ui.palette.ink;
  const bool hollow = kind == app::ArcKind::planned || kind == app::ArcKind::denied;
  const ImVec2 from{c.x - 15, c.y}, to{c.x + (hollow ? 4.0f : 8.0f), c.y};
  switch (kind) {  // dashes as on the map
    case app::ArcKind::claimed:
      draw_stroke(canvas, from, to, ink, 2);
      break;
    case app::ArcKind::route_not_stated:
      draw_dashed_line(canvas, from, to, ink, 2, 6, 4);
      break;
    case app::ArcKind::planned:
      draw_dashed_line(canvas, from, to, ink, 2, 2, 3);
      break;
    case app::ArcKind::denied:
      draw_dashed_line(canvas, from, to, ink, 2, 14, 4);
      break;
  }
  draw_arrowhead(ui, canvas, {c.x + 15, c.y}, {c.x, c.y}, ink, hollow);
  if (kind == app::ArcKind::denied) {
    draw_stance(
        canvas,
        ui.palette,
        core::StanceMark::denies,
        {c.x - 4, c.y},
        10,
        ui.palette.raised
    );
  }
}

void draw_sign_cluster(const Ui& ui, const Canvas& canvas, ImVec2 c) {
  draw_ring(canvas, ui.palette, {c, 4, 1, 3}, {3, 0, 0, 1, 0, 1});
  draw_circle(canvas, c, 11, ui.palette.ink_3, 1);
}

void draw_sign_revised(const Ui& ui, const Canvas& canvas, ImVec2 c) {
  const core::RectPx taken = draw_text(
      canvas,
      type::question_closed,
      {c.x - 15, c.y - 10, 30, 20},
      ui.palette.ink_2,
      "100",
      Align::centre
  );
  rule_across(canvas, taken.x - 1, c.y + 1, taken.width + 2, ui.palette.ink_2);
}

enum class Sign : std::uint8_t {
  ring,
  differs,
  cluster,
  near,
  area,
  hatch,
  arrow,
  dashed_arrow,
  planned_arrow,
  denied_arrow,
  disputed,
  revised
};

void draw_sign(const Ui& ui, const Canvas& canvas, Sign sign, ImVec2 c) {
  switch (sign) {
    case Sign::ring:
      draw_sign_mark(ui, canvas, c, false);
      break;
    case Sign::differs:
      draw_sign_mark(ui, canvas, c, true);
      break;
    case Sign::near:
      draw_dashed_circle(canvas, c, 9, ui.palette.ink_3, 1.25f, 3, 3);
      break;
    case Sign::area:
      draw_sign_area(ui, canvas, c);
      break;
    case Sign::hatch:
      draw_hatch(canvas, {c.x - 14, c.y - 8, 28, 16}, ui.palette.accent, 5);
      break;
    case Sign::cluster:
      draw_sign_cluster(ui, canvas, c);
      break;
    case Sign::arrow:
      draw_sign_arrow(ui, canvas, c, app::ArcKind::claimed);
      break;
    case Sign::dashed_arrow:
      draw_sign_arrow(ui, canvas, c, app::ArcKind::route_not_stated);
      break;
    case Sign::planned_arrow:
      draw_sign_arrow(ui, canvas, c, app::ArcKind::planned);
      break;
    case Sign::denied_arrow:
      draw_sign_arrow(ui, canvas, c, app::ArcKind::denied);
      break;
    case Sign::revised:
      draw_sign_revised(ui, canvas, c);
      break;
    case Sign::disputed:
      draw_dashed_line(canvas, {c.x - 15, c.y}, {c.x + 15, c.y}, ui.palette.disputed, 1.25f, 4, 3);
      break;
  }
}

constexpr struct {
  Sign sign;
  Message words;
} kRows[] = {
    {Sign::ring, Message::sign_ring},
    {Sign::differs, Message::sign_differs},
    {Sign::cluster, Message::sign_cluster},
    {Sign::near, Message::sign_near},
    {Sign::area, Message::sign_area},
    {Sign::hatch, Message::sign_hatch},
    {Sign::arrow, Message::sign_arrow},
    {Sign::dashed_arrow, Message::sign_dashed_arrow},
    {Sign::planned_arrow, Message::sign_planned_arrow},
    {Sign::denied_arrow, Message::sign_denied_arrow},
    {Sign::disputed, Message::sign_disputed},
    {Sign::revised, Message::read_struck}
};

Message words_of(const Ui& ui, Sign sign, Message words) {
  return sign == Sign::ring ? ring_words(ui) : words;
}

// Movements are explained only in the kinds that the story has.
bool is_needed(const Ui& ui, Sign sign) {
  // in ArcKind's order
  const auto kind = static_cast<std::size_t>(sign) - static_cast<std::size_t>(Sign::arrow);
  const auto& all = ui.world.story.movements;
  return kind >= app::kArcKinds ||
         std::any_of(all.begin(), all.end(), [&](const core::Movement& one) {
           return !core::is_blank(one) && app::arc_kind(one) == static_cast<app::ArcKind>(kind);
         });
}

constexpr float kBetweenLines = kRow - type::small.line;  // above and below a row's words

float sign_height(const Ui& ui, const Canvas& canvas, float width, Message words) {
  return kBetweenLines + wrapped_height(canvas, type::small, width - kSign, ui.say(words), 4);
}

float signs_height(const Ui& ui, const Canvas& canvas, float width) {
  float high = 0;
  for (const auto& row : kRows) {
    high += is_needed(ui, row.sign)
                ? sign_height(ui, canvas, width, words_of(ui, row.sign, row.words))
                : 0;
  }
  return high;
}

float draw_signs(const Ui& ui, const Canvas& canvas, Column column) {
  for (const auto& row : kRows) {
    if (!is_needed(ui, row.sign)) {
      continue;
    }
    const Message words = words_of(ui, row.sign, row.words);
    draw_sign(ui, canvas, row.sign, {column.left() + 15, column.y + kRow / 2});
    draw_wrapped(
        canvas,
        type::small,
        {column.left() + kSign, column.y + kBetweenLines / 2},
        column.inner() - kSign,
        ui.palette.ink_2,
        ui.say(words),
        4
    );
    column.y += sign_height(ui, canvas, column.inner(), words);
  }
  return column.y;
}

float filter_high(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 28.0f;
}

// Where no bar of filters fits they are here.
float draw_filters(const Ui& ui, const Canvas& canvas, Column column) {
  draw_text(
      canvas,
      type::small_strong,
      {column.left(), column.y, column.inner(), 24},
      ui.palette.ink,
      ui.say(Message::show_claims_that)
  );
  column.y += 26;
  for (std::size_t i = 0; i < core::kStanceMarks; ++i) {
    draw_stance_filter(
        ui,
        {column.left(), column.y, column.inner(), filter_high(ui)},
        static_cast<core::StanceMark>(i),
        true
    );
    column.y += filter_high(ui);
  }
  return column.y + 8;
}

float head_height(const Ui& ui) {
  return ui.phone() ? 44.0f : 0.0f;
}

// What the card would be to show all without scrolling.
float full_height(const Ui& ui, float width) {
  const float filters =
      stances_folded(ui) ? 26 + static_cast<float>(core::kStanceMarks) * filter_high(ui) + 8 : 0;
  return kAbove + head_height(ui) + filters + map_choices_height(ui, width - 2 * kPad) +
         kAroundRule + signs_height(ui, ui.canvas(), width - 2 * kPad) +
         text_size_height(ui, width - 2 * kPad) + kBelow;
}

// A card over the whole window can be put away from within.
void draw_head(const Ui& ui, const Canvas& canvas, Column& column) {
  const float high = head_height(ui);
  if (high <= 0) {
    return;
  }
  draw_text(
      canvas,
      type::section,
      {column.left(), column.y, column.inner() - high, high},
      ui.palette.ink,
      ui.say(Message::layers_and_legend)
  );
  const core::RectPx close{column.right() - high + 8, column.y, high, high};
  if (icon_button(
          ui,
          "close-layers",
          close,
          Icon::close,
          ui.say(Message::close),
          {.framed = false}
      )) {
    ui.push(app::LayersToggled{});
  }
  column.y += high;
}

float draw_rows(const Ui& ui, const Canvas& canvas, Column column) {
  column.y += kAbove;
  draw_head(ui, canvas, column);
  if (stances_folded(ui)) {
    column.y = draw_filters(ui, canvas, column);
  }
  column.y = draw_map_choices(ui, column);
  column.y = draw_text_size(ui, column);
  rule_across(canvas, column.left(), column.y, column.inner(), ui.palette.rule);
  return draw_signs(ui, canvas, {column.x, column.y + kAroundRule, column.width, column.inset}) +
         kBelow;
}

// On a phone over map and sheet alike; elsewhere beside the map's buttons, over the closer maps
// too: it is a card to be read, and put away.
core::RectPx card_box(const Ui& ui) {
  constexpr float kWide = 312;
  if (ui.phone()) {
    const core::RectPx header = ui.layout.header;
    const float top = bottom_of(header) + 8,
                bottom = above_notice(ui, bottom_of(ui.layout.window) - 8);
    return {header.x + 8, top, std::min(kWide + 48, header.width - 16), bottom - top};
  }
  const core::RectPx free = ui.layout.map_free;
  const float side = ui.touch() ? 44.0f : 32.0f, wide = std::min(kWide, free.width - side - 36);
  return {
      right_of(free) - 12 - side - 8 - wide,
      free.y + 12,
      wide,
      above_notice(ui, bottom_of(ui.layout.map) - 12) - free.y - 12
  };
}

}  // namespace

void draw_legend(core::LaterKey, const Ui& ui) {
  core::RectPx box = card_box(ui);
  if (box.width < 120 || box.height < 80) {
    return;
  }
  box.height = std::min(box.height, full_height(ui, box.width));
  enter_card(ui, ui.memory.cards.layers);
  const Panel panel(ui, "legend", box, ui.palette.raised, Panel::Scroll::vertical);
  panel.ends_at(draw_rows(ui, panel.canvas(), {box.x, panel.top(), box.width, kPad}));
  outline(panel.canvas(), box, ui.palette.rule_strong, kRadius);
}

}  // namespace dateline::ui
