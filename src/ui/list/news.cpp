// What is new between two days, as a list beside its map: what became known, what was revised, what
// is told otherwise.
#include "ui/list/news.hpp"

#include <algorithm>

#include "app/view/selection.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_list.hpp"
#include "ui/list/rows.hpp"
#include "ui/list/scoped_head.hpp"

namespace dateline::ui {

namespace {

constexpr float kHeading = 32;

core::DayRange compared(const Ui& ui) {
  return {*ui.state.link.since, ui.frame.known_on};
}

Line days_text(const Ui& ui, core::DayRange days) {
  Line line = day_text(ui.messages(), days.first, false);
  return line.add(" – ").add(day_text(ui.messages(), days.last, true).view());
}

// What it is, and of which days.
float draw_head(const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  float y = column.y + 10;
  y += draw_wrapped(
      canvas,
      type::section,
      {column.left(), y},
      column.inner(),
      ui.palette.ink,
      ui.say(Message::news),
      2
  );
  Line second = days_text(ui, compared(ui));
  second.add(" · ").add(listed_text(ui).view());
  draw_text(
      canvas,
      type::small,
      {column.left(), y, column.inner(), 18},
      ui.palette.ink_3,
      second.view()
  );
  return y + 26;
}

float draw_kind(const Ui& ui, Column column, core::News kind) {
  const auto at = static_cast<std::size_t>(kind);
  const Canvas canvas = ui.canvas();
  const core::RectPx box{column.left(), column.y, column.inner(), kHeading};
  draw_text(canvas, type::strong, box, ui.palette.ink, ui.messages().name(kind));
  draw_text(
      canvas,
      type::small,
      box,
      ui.palette.ink_3,
      ui.number(ui.frame.news[at]).view(),
      Align::right
  );
  rule_across(canvas, column.x, column.y + kHeading - 1, column.width, ui.palette.rule);
  return column.y + kHeading;
}

// Only rows in sight are drawn, and one on either side, for the keyboard's focus to go on to.
void draw_row(const Ui& ui, const Panel& panel, core::RectPx box, std::uint32_t claim) {
  if (bottom_of(box) < panel.box().y - box.height || box.y > bottom_of(panel.box()) + box.height) {
    return;
  }
  if (draw_claim_row(ui, box, claim)) {
    ui.push(app::ClaimPicked{core::ClaimIndex{claim}});
  }
}

}  // namespace

float draw_news(core::LaterKey, const Ui& ui, const Panel& panel, Column column) {
  if (draw_back(ui, column, ui.say(Message::news_close))) {
    ui.push(app::FilterDropped{app::FilterPart::news});
  }
  column.y += back_height(ui);
  column.y = draw_head(ui, column);
  if (ui.frame.listed.empty()) {
    return column.y +
           draw_wrapped(
               panel.canvas(),
               type::small,
               {column.left(), column.y},
               column.inner(),
               ui.palette.ink_2,
               ui.say(Message::news_none),
               4
           ) +
           8;
  }
  const float high = claim_row_height(ui);
  core::News shown = core::News::none;
  for (const std::uint32_t claim : ui.frame.listed) {
    const core::News kind = app::news_of(ui.state.link, ui.world, claim);
    if (kind != shown) {
      column.y = draw_kind(ui, column, kind);
    }
    shown = kind;
    const core::RectPx row = column.full_row(high);
    show_when_opened(ui, panel, row, claim);
    draw_row(ui, panel, row, claim);
    column.y += high;
  }
  return column.y + 8;
}

bool draw_news_button(const Ui& ui, core::RectPx box, core::SourceIndex source) {
  const core::DayRange days = app::days_of_news(ui.world, source);
  if (!text_button(ui, "news", box, ui.say(Message::news), Align::left)) {
    return false;
  }
  ui.push(app::NewsPicked{days.first, days.last});
  return true;
}

}  // namespace dateline::ui
