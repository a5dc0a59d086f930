// The sources view: tabs for the articles known by the day, the one chosen as an outline, its
// claims in the margin.
#include "ui/sources/source_view.hpp"

#include <algorithm>

#include "ui/cards/tour_card.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_chips.hpp"

namespace dateline::ui {

namespace {

void draw_nothing_published(const Ui& ui, core::RectPx box) {
  const Panel panel(ui, "article", box, ui.palette.surface);
  const Line day = day_text(ui.messages(), ui.frame.known_on, true);
  const Line words = ui.say_with(Message::no_article_by, {day.view()});
  draw_wrapped(
      panel.canvas(),
      type::body,
      {box.x + kInset, box.y + 24},
      box.width - 2 * kInset,
      ui.palette.ink_2,
      words.view()
  );
}

void draw_article(const Ui& ui, core::RectPx box, float inset_px) {
  const app::SourceOutline& outline = ui.frame.article;
  if (!outline.source) {
    return draw_nothing_published(ui, box);
  }
  const Panel panel(ui, "article", box, ui.palette.surface, Panel::Scroll::vertical);
  const Canvas& canvas = panel.canvas();
  const ArticleColumns columns = article_columns(box, inset_px);
  PassageRoom room;
  if (const auto row = open_row(ui)) {
    const app::OutlineRow& open = outline.rows[*row];
    room.paragraph = open.paragraph;
    room.height = passage_height(ui, canvas, columns, open);
  }
  ArticleLayout& layout = ui.memory.of<ArticleMemory>().layout;
  lay_out_article(outline, columns, room, layout);
  const float top = draw_source_head(ui, canvas, columns, panel.top() + 14) + 8;
  const Article article{
      .ui = ui,
      .canvas = canvas,
      .outline = outline,
      .columns = columns,
      .layout = layout,
      .top = top,
  };
  draw_outline(article);
  draw_margin(article);
  const float under = bottom_of(box) - free_bottom(ui, box);
  const float bottom = top + layout.height + 32 + under;
  panel.ends_at(bottom);
  scroll_to_open(panel, box, article, bottom - panel.top());
}

}  // namespace

std::optional<std::uint32_t> open_row(const Ui& ui) noexcept {
  if (!ui.frame.open_claim) {
    return std::nullopt;
  }
  const auto& rows = ui.frame.article.rows;
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const app::OutlineRow& row) {
    return row.claim == *ui.frame.open_claim;
  });
  if (at == rows.end()) {
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(at - rows.begin());
}

const core::Appearance& appearance_of(const Ui& ui, const app::OutlineRow& row) noexcept {
  return ui.story().claims[row.claim.value].appearances[row.appearance];
}

const app::CheckedText* text_of_article(const Ui& ui) noexcept {
  const auto source = ui.frame.article.source;
  if (ui.frame.texts == nullptr || !source) {
    return nullptr;
  }
  return ui.frame.texts->find(*source);
}

core::AnchorFinding finding_of(const Ui& ui, const app::OutlineRow& row) noexcept {
  const app::CheckedText* const text = text_of_article(ui);
  if (text == nullptr || row.slot >= text->findings.size()) {
    return {};
  }
  return text->findings[row.slot];
}

Icon icon_of(core::AnchorState state) noexcept {
  switch (state) {
    case core::AnchorState::exact:
      return Icon::check;
    case core::AnchorState::moved:
      return Icon::chevron_right;
    case core::AnchorState::edited:
      return Icon::copy;
    case core::AnchorState::lost:
      return Icon::close;
    case core::AnchorState::unchecked:
      break;
  }
  return Icon::minus;
}

Line letters_elsewhere(
    const Ui& ui,
    core::ClaimIndex claim,
    std::optional<core::SourceIndex> here
) {
  Line line;
  for (const std::uint32_t source : ui.world.table.sources.of(claim.value)) {
    const core::Source& entry = ui.story().sources[source];
    if (here == core::SourceIndex{source} || entry.published.days.last > ui.frame.known_on) {
      continue;
    }
    line.add(line.view().empty() ? "" : ", ").add(entry.letter);
  }
  return line;
}

void draw_sources(core::LaterKey key, const Ui& ui) {
  const core::RectPx view = draw_tour_rows(key, ui, ui.layout.view);
  const float inset_px = ui.phone() ? kPhoneInset : kInset;
  const float top = draw_article_tabs(ui, view, inset_px);
  const core::RectPx below_tabs{
      .x = view.x,
      .y = top,
      .width = view.width,
      .height = std::max(1.0f, bottom_of(view) - top),
  };
  const core::RectPx below_chips = draw_chip_strip(key, ui, below_tabs, inset_px, ChipStrip::view);
  draw_article(ui, below_chips, inset_px);
  draw_claim_in_short(ui);
}

}  // namespace dateline::ui
