// One claim in full: stance and scope, figure, sentence, speaker, what it rests on, its sources,
// and the claims beside it.
#include "ui/claim/detail.hpp"

#include "ui/claim/detail_parts.hpp"
#include "ui/claim/passage.hpp"
#include "ui/claim/relations.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_references.hpp"

namespace dateline::ui {

namespace {

struct DetailMemory {
  std::optional<core::ClaimIndex> shown;  // last: another one begins at its top
};

float space_above(const Ui& ui) {
  if (ui.phone()) {
    return 14;
  }
  return ui.touch() ? 26.0f : 20.0f;
}

float draw_summary_of(const Ui& ui, Column column) {
  const core::Claim& claim = open_claim(ui);
  const float high = draw_wrapped(
      ui.canvas(),
      claim.figures.empty() ? type::lead : type::sentence,
      {column.left(), column.y},
      column.inner(),
      ui.palette.ink,
      claim.summary,
      16
  );
  return column.y + high;
}

float draw_sources(core::LaterKey key, const Ui& ui, Column column) {
  const core::Claim& claim = open_claim(ui);
  std::uint32_t number = 0;
  for (const core::Appearance& appearance : claim.appearances) {
    column.y = draw_appearance(key, ui, column, claim, appearance, number) + 20;
    ++number;
  }
  return column.y;
}

// Returns the bottom.
float draw_panel_rows(const Ui& ui, Column column) {
  if (ui.frame.open_claim) {
    return draw_detail_rows(ui, column);
  }
  if (const auto key = later_key(ui)) {
    return draw_about(*key, ui, column);
  }
  return column.y;
}

}  // namespace

float draw_detail_rows(const Ui& ui, Column column) {
  column.y += space_above(ui);
  const float stepper_left = draw_stepper(ui, column);
  column.y = draw_chips(ui, column, stepper_left) + 12;
  column.y = draw_figure(ui, column);
  column.y = draw_summary_of(ui, column);
  column.y = draw_more_figures(ui, column) + 8;
  enter(ui, Region::claim);  // its links; what steps on and closes has keys of its own
  column.y = draw_speaker(ui, column) + 8;
  column.y = draw_facts(ui, column) + 6;
  rule_across(ui.canvas(), column.left(), column.y, column.inner(), ui.palette.ink, 2);
  if (const auto key = later_key(ui)) {
    Column sources = column;
    sources.y += 10;
    column.y = draw_sources(*key, ui, sources);
    column.y = draw_relations(*key, ui, column, *ui.frame.open_claim);
    column.y = draw_next_claims(*key, ui, column);
  }
  return column.y + 24;
}

void draw_detail_panel(const Ui& ui, core::RectPx box) {
  const Panel panel(ui, "detail", box, ui.palette.surface, Panel::Scroll::vertical);
  const Column column{
      .x = box.x,
      .y = panel.top(),
      .width = box.width,
      .inset = ui.phone() ? kPhoneInset : kInset,
  };
  panel.ends_at(draw_panel_rows(ui, column));
  auto& shown = ui.memory.of<DetailMemory>().shown;
  if (shown != ui.frame.open_claim) {
    panel.scroll_to_top();
  }
  shown = ui.frame.open_claim;
}

void draw_detail(const Ui& ui) {
  const core::RectPx box = ui.layout.detail;
  if (box.width <= 0) {
    return;
  }
  const core::RectPx rows{
      .x = box.x + 1,
      .y = box.y,
      .width = box.width - 1,
      .height = box.height,
  };
  const core::RectPx line{
      .x = box.x,
      .y = box.y,
      .width = 1,
      .height = box.height,
  };
  draw_detail_panel(ui, rows);
  const Panel edge(ui, "detail-edge", line, ui.palette.rule);
}

}  // namespace dateline::ui
