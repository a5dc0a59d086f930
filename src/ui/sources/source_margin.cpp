// The article's claims beside their paragraphs, as rows, and the leaders that join the two. Where
// they stand comes from the layout.
#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr float kGlyph = 16;
constexpr float kText = 31;
constexpr float kRight = 10;

// Fainter where a filter leaves the claim out.
struct Look {
  float alpha = 1;
  ImU32 ink = 0;
  ImU32 ink_2 = 0;
  ImU32 ink_3 = 0;
  ImU32 beneath = 0;
};

Look look_of(const Article& article, const app::OutlineRow& row, bool open) {
  const Palette& palette = article.ui.palette;
  const float alpha = row.passes || open ? 1.0f : kFiltered;
  const ImU32 quiet = open ? palette.ink_2 : palette.ink_3;
  return {
      .alpha = alpha,
      .ink = faded(palette.ink, alpha),
      .ink_2 = faded(palette.ink_2, alpha),
      .ink_3 = faded(quiet, alpha),
      .beneath = open ? palette.accent_wash : palette.surface,
  };
}

// From the middle of the paragraph to the middle of its first claim; its last px run level, so that
// the eye lands on the row.
void draw_leader_line(
    const Article& article,
    std::uint32_t paragraph,
    std::uint32_t row,
    bool open
) {
  constexpr float kLevel = 14;
  const Palette& palette = article.ui.palette;
  const ArticleColumns& columns = article.columns;
  const Span from = article.layout.paragraphs[paragraph];
  const Span claim = article.layout.rows[row];
  const float left = columns.bars + columns.bars_width + 8;
  const float right = columns.margin - 4;
  const float y = article.top + std::min(from.middle(), from.top + 60);
  const float to = article.top + claim.middle();
  const ImVec2 points[] = {
      {left, y},
      {left + kLevel, y},
      {right - 8, to},
      {right, to},
  };
  const ImU32 quiet = mixed(palette.surface, palette.rule_strong, 0.75f);
  const ImU32 ink = open ? palette.accent : quiet;
  const float thick = open ? 2.0f : 1.0f;
  article.canvas.list->AddPolyline(points, 4, ink, ImDrawFlags_None, thick);
}

// A rule left of all claims of a paragraph.
void draw_claims_rule(const Article& article, const app::OutlineParagraph& paragraph) {
  const std::uint32_t first = paragraph.first_row;
  const std::uint32_t last = first + paragraph.rows - 1;
  const float top = article.top + article.layout.rows[first].top;
  const float bottom = article.top + article.layout.rows[last].bottom;
  const ImU32 ink = article.ui.palette.rule;
  rule_down(article.canvas, article.columns.margin, top, bottom - top, ink, 2);
}

void draw_leaders(const Article& article, std::optional<std::uint32_t> open) {
  const app::SourceOutline& outline = article.outline;
  for (std::uint32_t at = 0; at < outline.paragraphs.size(); ++at) {
    const app::OutlineParagraph& paragraph = outline.paragraphs[at];
    if (paragraph.rows == 0) {
      continue;
    }
    const bool has_open = open && outline.rows[*open].paragraph == at + 1;
    const std::uint32_t row = has_open ? *open : paragraph.first_row;
    draw_leader_line(article, at, row, has_open);
    draw_claims_rule(article, paragraph);
  }
}

// A claim in the margin.
struct MarginRow {
  const Article& article;
  const app::OutlineRow& row;
  core::RectPx box;
  Look look;

  // The right part of a line that begins `down` px from the top.
  [[nodiscard]] core::RectPx right_part(float down, float height) const {
    const float most = box.width * 0.42f;
    return {
        .x = right_of(box) - kRight - most,
        .y = box.y + down,
        .width = most,
        .height = height,
    };
  }
};

// Returns what it takes; a revised figure is struck through, and kept.
float draw_figure(const MarginRow& one) {
  const std::uint32_t claim = one.row.claim.value;
  const std::string_view figure = one.article.ui.memory.words.claims[claim].figure;
  if (figure.empty()) {
    return 0;
  }
  const Canvas& canvas = one.article.canvas;
  const bool revised = one.row.superseded;
  const core::RectPx taken = draw_text(
      canvas,
      type::question,
      one.right_part(2, 20),
      revised ? one.look.ink_2 : one.look.ink,
      figure,
      Align::right
  );
  if (revised) {
    rule_across(canvas, taken.x - 1, one.box.y + 13, taken.width + 2, one.look.ink_2);
  }
  return taken.width + 10;
}

// Who else carries the claim.
Line carriers_of(const Ui& ui, const app::OutlineRow& row) {
  if (row.elsewhere == 0) {
    return Line().add(ui.say(Message::only_here));
  }
  const Line letters = letters_elsewhere(ui, row.claim, ui.frame.article.source);
  return ui.say_with(Message::also_in, {letters.view()});
}

// Returns what they take.
float draw_carriers(const MarginRow& one) {
  const Line words = carriers_of(one.article.ui, one.row);
  const core::RectPx taken = draw_text(
      one.article.canvas,
      type::tiny,
      one.right_part(21, 16),
      one.look.ink_3,
      words.view(),
      Align::right
  );
  return taken.width + 10;
}

// By the long name where that has room.
Line speaker_in(const MarginRow& one, float room) {
  const Ui& ui = one.article.ui;
  const core::Claim& claim = ui.story().claims[one.row.claim.value];
  const std::string& name = ui.actor_name(claim.actor);
  const Line words = speaker_text(ui.messages(), ui.story(), claim, name);
  if (text_width(one.article.canvas, type::strong, words.view()) <= room) {
    return words;
  }
  const std::string& short_name = ui.actor_short_name(claim.actor);
  return speaker_text(ui.messages(), ui.story(), claim, short_name);
}

// Speaker and figure over what is said and who else carries it.
void draw_words(const MarginRow& one) {
  const Canvas& canvas = one.article.canvas;
  const core::Claim& claim = one.article.ui.story().claims[one.row.claim.value];
  const float left = one.box.x + kText;
  const float right = right_of(one.box) - kRight;
  const core::RectPx upper{
      .x = left,
      .y = one.box.y + 2,
      .width = right - draw_figure(one) - left,
      .height = 20,
  };
  const Line speaker = speaker_in(one, upper.width);
  draw_text(canvas, type::strong, upper, one.look.ink, speaker.view());
  const core::RectPx lower{
      .x = left,
      .y = one.box.y + 21,
      .width = right - draw_carriers(one) - left,
      .height = 16,
  };
  draw_text(canvas, type::small, lower, one.look.ink_2, short_of(claim));
}

void draw_row_ground(const Article& article, core::RectPx box, bool open, float heat) {
  const Palette& palette = article.ui.palette;
  if (open) {
    fill(article.canvas, box, palette.accent_wash);
    fill(article.canvas, {box.x, box.y, 4, box.height}, palette.accent);
  } else if (heat > 0) {
    const core::RectPx beside_rule{
        .x = box.x + 2,
        .y = box.y,
        .width = box.width - 2,
        .height = box.height,
    };
    fill(article.canvas, beside_rule, faded(palette.sunken, heat));
  }
}

// The claim's stance, and beneath it whether its words were found in the reader's text.
void draw_row_signs(const MarginRow& one, const Hit& hit) {
  const Ui& ui = one.article.ui;
  const Canvas& canvas = one.article.canvas;
  const core::RectPx box = one.box;
  const std::uint32_t claim = one.row.claim.value;
  draw_claim_stance(
      ui,
      canvas,
      claim,
      ui.world.table.stance[claim],
      {box.x + kGlyph, box.y + 12},
      12,
      one.look.beneath,
      one.look.alpha
  );
  if (text_of_article(ui) == nullptr) {
    return;
  }
  const core::AnchorState state = finding_of(ui, one.row).state;
  const ImVec2 below{box.x + kGlyph, box.y + 29};
  draw_icon(canvas, icon_of(state), below, 11, one.look.ink_3);
  tooltip(ui, hit, box, ui.messages().name(state));
}

void draw_row(const Article& article, std::uint32_t number, bool open) {
  const Ui& ui = article.ui;
  const app::OutlineRow& row = article.outline.rows[number];
  const core::RectPx box = margin_box(article, number);
  const Hit hit = hit_area(ui, "margin", number, within_reach(ui, box));
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_claim = row.claim;
  }
  draw_row_ground(article, box, open, hit.heat);
  const MarginRow one{
      .article = article,
      .row = row,
      .box = box,
      .look = look_of(article, row, open),
  };
  draw_row_signs(one, hit);
  draw_words(one);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked && !open) {
    ui.push(app::ClaimPicked{row.claim});
  }
}

// Those a key's step away stay within its reach.
bool is_near(const Canvas& canvas, core::RectPx box) {
  constexpr float kStep = 200;
  const float low = canvas.list->GetClipRectMin().y - kStep;
  const float high = canvas.list->GetClipRectMax().y + kStep;
  return bottom_of(box) >= low && box.y <= high;
}

}  // namespace

core::RectPx margin_box(const Article& article, std::uint32_t row) noexcept {
  const Span span = article.layout.rows[row];
  return {
      .x = article.columns.margin,
      .y = article.top + span.top,
      .width = article.columns.margin_width,
      .height = span.bottom - span.top,
  };
}

void draw_margin(const Article& article) {
  const bool narrow = article.columns.narrow;
  const std::vector<app::OutlineRow>& rows = article.outline.rows;
  const auto open = open_row(article.ui);
  if (narrow) {
    draw_signs(article);
  } else {
    draw_leaders(article, open);
  }
  const ImU32 rule = article.ui.palette.rule;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    const core::RectPx box = margin_box(article, row);
    if (!is_near(article.canvas, box)) {
      continue;
    }
    if (narrow) {
      rule_down(article.canvas, box.x, box.y, box.height + 4, rule, 2);
    }
    const bool is_open = open && rows[*open].claim == rows[row].claim;
    draw_row(article, row, is_open);
  }
  if (article.columns.brackets_width > 0) {
    draw_brackets(article);
  }
}

}  // namespace dateline::ui
