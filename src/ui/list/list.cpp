// The list panel: its head, and under it the rows of the tab or of what the reader has picked.
#include "ui/list/list.hpp"

#include <algorithm>
#include <array>

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

// Each list begins at its top, and is found again where it was left.
struct ListMemory {
  app::ListTab tab = app::ListTab::questions;
  // the claims of one place, source or speaker are shown instead
  bool scoped = false;
  std::array<float, 4> scroll{};  // by tab
};

// Another list than in the last frame does not begin in its middle.
void scroll_to_its_place(const Ui& ui, const Panel& panel) {
  ListMemory& list = ui.memory.of<ListMemory>();
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
  const auto key = later_key(ui);
  if (key && app::lists_news(link)) {
    return draw_news(*key, ui, panel, column);
  }
  if (key && (link.place || link.off_map)) {
    return draw_claims_of_place(*key, ui, panel, column);
  }
  if (key && link.source) {
    return draw_claims_of_source(*key, ui, panel, column);
  }
  if (key && link.speaker) {
    return draw_claims_of_speaker(*key, ui, panel, column);
  }
  switch (link.tab) {
    case app::ListTab::questions:
      return draw_questions(ui, panel, column);
    case app::ListTab::places:
      return key ? draw_places(*key, ui, column) : column.y;
    case app::ListTab::speakers:
      return key ? draw_speakers(*key, ui, column) : column.y;
    case app::ListTab::sources:
      return key ? draw_source_rows(*key, ui, column) : column.y;
  }
  return column.y;
}

void draw_list(const Ui& ui) {
  const core::RectPx box = ui.layout.list;
  if (box.width <= 0) {
    return;
  }
  const Panel panel(ui, "list", box, ui.palette.surface);
  const auto key = later_key(ui);
  const bool guided = key && ui.state.link.tour;
  const core::RectPx inner{
      .x = box.x,
      .y = box.y,
      .width = box.width - 1,
      .height = box.height,
  };
  const core::RectPx beneath = guided ? draw_tour_rows(*key, ui, inner) : box;
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
