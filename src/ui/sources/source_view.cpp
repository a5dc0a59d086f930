// The sources view: tabs for the articles known by the day, the one chosen as an outline, its
// claims in the margin. It knows how these hang together and when they scroll.
#include "ui/sources/source_view.hpp"

#include <algorithm>
#include <cmath>

#include "ui/cards/tour_card.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_chips.hpp"

namespace dateline::ui {

namespace {

constexpr float kTabs = 44;
constexpr float kTabsByTouch = 52;

// Who brought it, as short as it can be said: the publisher, whoever signed it, or what its title
// begins with.
std::string_view tab_name(const core::Source& source) {
  if (!source.publisher.empty()) {
    return source.publisher;
  }
  if (!source.byline.empty()) {
    return source.byline;
  }
  return std::string_view(source.title).substr(0, source.title.find(','));
}

// What of a tab there is room for: all, no date, the letter alone.
enum class TabLook : std::uint8_t {
  whole,
  undated,
  letter
};

constexpr float kLetter = 18;
constexpr float kTabPad = 11;

float tab_width(const Ui& ui, const Canvas& canvas, std::uint32_t source, TabLook look) {
  float wide = kLetter + 2 * kTabPad;
  if (look == TabLook::letter) {
    return std::max(wide, ui.touch() ? 44.0f : wide);
  }
  wide += 8 + text_width(canvas, type::strong, tab_name(ui.story().sources[source]));
  return look == TabLook::whole
             ? wide + 8 + text_width(canvas, type::small, ui.memory.words.sources[source].published)
             : wide;
}

void draw_tab(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    core::SourceIndex source,
    TabLook look
) {
  const core::Source& entry = ui.story().sources[source.value];
  const bool shown = ui.frame.article.source == source;
  const Hit hit = hit_area(ui, "article", source.value, box);
  if (hit.heat > 0 && !shown) {
    fill(
        canvas,
        {box.x, box.y + 6, box.width, box.height - 12},
        faded(ui.palette.sunken, hit.heat),
        kRadius
    );
  }
  const float middle = box.y + box.height / 2;
  const core::RectPx letter{box.x + kTabPad, middle - kLetter / 2, kLetter, kLetter};
  fill(canvas, letter, shown ? ui.palette.ink : ui.palette.ink_3, 2);
  draw_text(canvas, type::tiny_strong, letter, ui.palette.surface, entry.letter, Align::centre);
  float x = right_of(letter) + 8;
  const float right = right_of(box) - kTabPad + 1;
  if (look != TabLook::letter) {
    x = right_of(draw_text(
            canvas,
            shown ? type::strong : type::body,
            {x, box.y, right - x, box.height},
            shown ? ui.palette.ink : ui.palette.ink_2,
            tab_name(entry)
        )) +
        8;
  }
  if (look == TabLook::whole) {
    draw_text(
        canvas,
        type::small,
        {x, box.y, right - x, box.height},
        ui.palette.ink_3,
        ui.memory.words.sources[source.value].published
    );
  }
  if (shown) {
    fill(canvas, {box.x, bottom_of(box) - 3, box.width, 3}, ui.palette.ink);
  }
  if (hit.focused) {
    draw_focus(ui, inset(box, 4), kRadius, true);
  }
  tooltip(ui, hit, box, entry.title);
  // A source that is chosen already would be let go of.
  if (hit.clicked && ui.state.link.source != source) {
    ui.push(app::SourcePicked{source});
  }
}

TabLook look_for(const Ui& ui, const Canvas& canvas, float room) {
  for (const TabLook look : {TabLook::whole, TabLook::undated}) {
    float all = 0;
    for (const app::SourceRow& row : ui.frame.sources) {
      all += tab_width(ui, canvas, row.source.value, look);
    }
    if (all <= room) {
      return look;
    }
  }
  return TabLook::letter;
}

// The articles published by the day known on. Returns the bottom.
float draw_article_tabs(const Ui& ui, core::RectPx view, float inset_px) {
  const float high = ui.touch() || ui.phone() ? kTabsByTouch : kTabs;
  const core::RectPx box{view.x, view.y, view.width, high};
  const Panel panel(ui, "article-tabs", box, ui.palette.surface);
  const float room = box.width - 2 * inset_px + 2 * kTabPad;
  const TabLook look = look_for(ui, panel.canvas(), room);
  float x = box.x + inset_px - (ui.phone() ? kTabPad : 0);
  for (const app::SourceRow& row : ui.frame.sources) {
    const bool shown = ui.frame.article.source == row.source;
    float wide = tab_width(
        ui,
        panel.canvas(),
        row.source.value,
        look == TabLook::letter && shown ? TabLook::undated : look
    );
    wide = std::min(wide, std::max(0.0f, right_of(box) - x));
    draw_tab(
        ui,
        panel.canvas(),
        {x, box.y, wide, high},
        row.source,
        look == TabLook::letter && shown ? TabLook::undated : look
    );
    x += wide;
  }
  rule_across(
      panel.canvas(),
      box.x + inset_px,
      bottom_of(box) - 1,
      box.width - 2 * inset_px,
      ui.palette.rule
  );
  return bottom_of(box);
}

// The part of the article's panel that a sheet leaves free.
float free_bottom(const Ui& ui, core::RectPx box) {
  const core::RectPx sheet = ui.layout.sheet;
  const bool over = ui.phone() && sheet.height > 0 && ui.frame.open_claim;
  return over ? std::max(box.y + 120, std::min(bottom_of(box), sheet.y)) : bottom_of(box);
}

// Another claim is brought into sight, unhurriedly; a wheel or a finger goes before that.
void scroll_to_open(
    const Ui& ui,
    const Panel& panel,
    core::RectPx box,
    const Article& article,
    float contents
) {
  ArticleMemory& memory = *ui.memory.article;
  const auto row = open_row(ui);
  const float now = box.y - panel.top();
  if (memory.source != ui.frame.article.source) {
    memory.source = ui.frame.article.source;
    memory.scroll = row ? std::nullopt : std::optional(0.0f);
    memory.claim.reset();
  }
  if (memory.claim != ui.frame.open_claim) {
    memory.claim = ui.frame.open_claim;
    if (row) {
      const Span paragraph = article.layout.paragraphs[article.outline.rows[*row].paragraph - 1],
                 claim = article.layout.rows[*row];
      const float from = article.top + std::min(paragraph.top, claim.top) - 24;
      const float to = article.top + std::max(paragraph.bottom, claim.bottom) + 24;
      const float bottom = free_bottom(ui, box);
      if (from < box.y || to - from > bottom - box.y) {
        memory.scroll = now + from - box.y;
      } else if (to > bottom) {
        memory.scroll = now + to - bottom;
      }
    }
  }
  if (ImGui::GetIO().MouseWheel != 0 || ImGui::GetIO().MouseDown[0]) {
    memory.scroll.reset();
  }
  if (!memory.scroll) {
    return;
  }
  // what ImGui knows is the last frame's
  const float there = std::clamp(*memory.scroll, 0.0f, std::max(0.0f, contents - box.height));
  // Ease-out: each frame covers a part of what is left, 99 % within 240 ms.
  const float part =
      ui.state.reduced_motion ? 1.0f : 1 - std::exp(-4.6f * ImGui::GetIO().DeltaTime / 0.24f);
  const bool arrived = std::abs(there - now) < 1;
  if (arrived) {
    memory.scroll.reset();
  } else {
    panel.scroll_to(std::abs(there - now) < 3 ? there : now + (there - now) * part);
  }
}

void draw_nothing_published(const Ui& ui, core::RectPx box) {
  const Panel panel(ui, "article", box, ui.palette.surface);
  const Line words = ui.say_with(
      Message::no_article_by,
      {day_text(ui.messages(), ui.frame.known_on, true).view()}
  );
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
  const auto row = open_row(ui);
  PassageRoom room;
  if (row) {
    room = {outline.rows[*row].paragraph, passage_height(ui, canvas, columns, outline.rows[*row])};
  }
  ArticleLayout& layout = ui.memory.article->layout;
  lay_out_article(outline, columns, room, layout);
  const float top = draw_source_head(ui, canvas, columns, panel.top() + 14) + 8;
  const Article article{ui, canvas, outline, columns, layout, top};
  draw_outline(article);
  draw_margin(article);
  const float under = bottom_of(box) - free_bottom(ui, box);
  const float bottom = top + layout.height + 32 + under;
  panel.ends_at(bottom);
  scroll_to_open(ui, panel, box, article, bottom - panel.top());
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
  return at == rows.end() ? std::nullopt
                          : std::optional(static_cast<std::uint32_t>(at - rows.begin()));
}

const core::Appearance& appearance_of(const Ui& ui, const app::OutlineRow& row) noexcept {
  return ui.story().claims[row.claim.value].appearances[row.appearance];
}

const app::TextAtHand* text_of_article(const Ui& ui) noexcept {
  return ui.frame.texts != nullptr && ui.frame.article.source
             ? ui.frame.texts->find(*ui.frame.article.source)
             : nullptr;
}

core::AnchorFinding finding_of(const Ui& ui, const app::OutlineRow& row) noexcept {
  const app::TextAtHand* const text = text_of_article(ui);
  return text != nullptr && row.slot < text->findings.size() ? text->findings[row.slot]
                                                             : core::AnchorFinding{};
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

namespace later {

void draw_sources(const Ui& ui) {
  const core::RectPx view = draw_tour_rows(ui, ui.layout.view);
  if (!ui.memory.article) {
    ui.memory.article.reset(new ArticleMemory);
  }
  const float inset_px = ui.phone() ? kPhoneInset : kInset;
  const float top = draw_article_tabs(ui, view, inset_px);
  draw_article(
      ui,
      draw_chip_strip(
          ui,
          {view.x, top, view.width, std::max(1.0f, bottom_of(view) - top)},
          inset_px,
          ui.memory.ways.strip_height
      ),
      inset_px
  );
  draw_claim_in_short(ui);
}

}  // namespace later

void FreeArticleMemory::operator()(ArticleMemory* memory) const noexcept {
  delete memory;
}

void draw_source_view(const Ui& ui) {
  if (ui.layout.view.width <= 0 || ui.state.later_part != app::LaterPart::here) {
    return;
  }
  later::draw_sources(ui);
}

}  // namespace dateline::ui
