// The list panel: its head, and under it the rows of the tab or of what the reader has picked. It
// knows which rows those are; how they look is known elsewhere.
#include "ui/list/list.hpp"

#include <algorithm>

#include "app/view/selection.hpp"
#include "ui/cards/tour_card.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/list_head.hpp"
#include "ui/list/news.hpp"
#include "ui/list/places_list.hpp"
#include "ui/list/question_rows.hpp"
#include "ui/list/source_rows.hpp"
#include "ui/list/speaker_claims.hpp"
#include "ui/list/speaker_rows.hpp"

namespace dateline::ui {

namespace {

// Another list than in the last frame does not begin in its middle.
void scroll_to_its_place(const Ui& ui, const Panel& panel) {
  ListMemory& list = ui.memory.list;
  const app::LinkState& link = ui.state.link;
  const bool scoped = link.place || link.off_map || link.source || link.speaker || link.since;
  float& left_at = list.scroll[static_cast<std::size_t>(link.tab)];
  if (list.tab != link.tab || list.scoped != scoped) {
    panel.scroll_to(scoped ? 0 : left_at);
  } else if (!scoped) {
    left_at = panel.box().y - panel.top();
  }
  list.tab = link.tab;
  list.scoped = scoped;
}

}  // namespace

float draw_list_rows(const Ui& ui, const Panel& panel, Column column) {
  enter(ui, Region::list);
  scroll_to_its_place(ui, panel);
  const app::LinkState& link = ui.state.link;
  const bool here = later_is_here(ui);
  if (app::lists_news(link) && here) {
    return draw_news(ui, panel, column);
  }
  if (here && (link.place || link.off_map)) {
    return draw_claims_of_place(ui, panel, column);
  }
  if (link.source) {
    return draw_claims_of_source(ui, panel, column);
  }
  if (link.speaker && here) {
    return draw_claims_of_speaker(ui, panel, column);
  }
  switch (link.tab) {
    case app::ListTab::questions:
      return draw_questions(ui, panel, column);
    case app::ListTab::places:
      return here ? draw_places(ui, column) : column.y;
    case app::ListTab::speakers:
      return here ? draw_speakers(ui, column) : column.y;
    case app::ListTab::sources:
      return draw_source_rows(ui, column);
  }
  return column.y;
}

void draw_list(const Ui& ui) {
  const core::RectPx box = ui.layout.list;
  if (box.width <= 0) {
    return;
  }
  const Panel panel(ui, "list", box, ui.palette.surface);
  const bool guided = ui.state.link.tour && later_is_here(ui);
  const core::RectPx inner{
      .x = box.x,
      .y = box.y,
      .width = box.width - 1,
      .height = box.height,
  };
  const core::RectPx beneath = guided ? draw_tour_rows(ui, inner) : box;
  const float head = draw_list_head(ui, {box.x, beneath.y, box.width - 1});
  rule_across(panel.canvas(), box.x, head, box.width - 1, ui.palette.ink, 2);
  {
    const core::RectPx below{
        .x = box.x,
        .y = head + 2,
        .width = box.width - 1,
        .height = std::max(0.0f, bottom_of(box) - head - 2),
    };
    const Panel rows(ui, "list-rows", below, ui.palette.surface, Panel::Scroll::vertical);
    rows.ends_at(draw_list_rows(ui, rows, {below.x, rows.top(), below.width}));
  }
  rule_down(panel.canvas(), right_of(box) - 1, box.y, box.height, ui.palette.rule);
}

}  // namespace dateline::ui
