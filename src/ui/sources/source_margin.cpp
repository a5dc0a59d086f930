// The article's claims beside their paragraphs: rows, the leaders that join them, and brackets
// between accounts that differ. It knows where they stand from the layout.
#include <algorithm>
#include <cmath>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr float kGlyph = 16;
constexpr float kText = 31;
constexpr float kRight = 10;

struct Look {
  float alpha = 1;
  bool open = false;
  ImU32 ink;
  ImU32 ink_2;
  ImU32 ink_3;
  ImU32 beneath;
};

Look look_of(const Article& article, const app::OutlineRow& row, bool open) {
  const Palette& palette = article.ui.palette;
  const float alpha = row.passes || open ? 1.0f : kFiltered;
  return {
      alpha,
      open,
      faded(palette.ink, alpha),
      faded(palette.ink_2, alpha),
      faded(open ? palette.ink_2 : palette.ink_3, alpha),
      open ? palette.accent_wash : palette.surface
  };
}

core::RectPx box_of(const Article& article, std::uint32_t row) {
  const Span span = article.layout.rows[row];
  return {
      article.columns.margin,
      article.top + span.top,
      article.columns.margin_width,
      span.bottom - span.top
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
  const Span from = article.layout.paragraphs[paragraph];
  const float left = article.columns.bars + article.columns.bars_width + 8;
  const float right = article.columns.margin - 4;
  const float y = article.top + std::min(from.middle(), from.top + 60);
  const float to = article.top + article.layout.rows[row].middle();
  const ImU32 ink = open ? article.ui.palette.accent
                         : mixed(article.ui.palette.surface, article.ui.palette.rule_strong, 0.75f);
  const float thick = open ? 2.0f : 1.0f;
  const ImVec2 points[] = {{left, y}, {left + kLevel, y}, {right - 8, to}, {right, to}};
  article.canvas.list->AddPolyline(points, 4, ink, ImDrawFlags_None, thick);
}

void draw_leaders(const Article& article, std::optional<std::uint32_t> open) {
  for (std::uint32_t at = 0; at < article.outline.paragraphs.size(); ++at) {
    const app::OutlineParagraph& paragraph = article.outline.paragraphs[at];
    if (paragraph.rows == 0) {
      continue;
    }
    const bool has_open = open && article.outline.rows[*open].paragraph == at + 1;
    draw_leader_line(article, at, has_open ? *open : paragraph.first_row, has_open);
    const float top = article.top + article.layout.rows[paragraph.first_row].top;
    const float bottom =
        article.top + article.layout.rows[paragraph.first_row + paragraph.rows - 1].bottom;
    rule_down(
        article.canvas,
        article.columns.margin,
        top,
        bottom - top,
        article.ui.palette.rule,
        2
    );
  }
}

// Its width; a revised figure is struck through, and kept.
float draw_figure(
    const Article& article,
    const Look& look,
    core::RectPx box,
    const app::OutlineRow& row
) {
  const std::string_view figure = article.ui.memory.words.claims[row.claim.value].figure;
  if (figure.empty()) {
    return 0;
  }
  const float most = box.width * 0.42f;
  const core::RectPx taken = draw_text(
      article.canvas,
      type::question,
      {right_of(box) - kRight - most, box.y + 2, most, 20},
      row.superseded ? look.ink_2 : look.ink,
      figure,
      Align::right
  );
  if (row.superseded) {
    rule_across(article.canvas, taken.x - 1, box.y + 13, taken.width + 2, look.ink_2);
  }
  return taken.width + 10;
}

// Who else carries it; returns its width.
float draw_carriers(
    const Article& article,
    const Look& look,
    core::RectPx box,
    const app::OutlineRow& row
) {
  const Ui& ui = article.ui;
  Line words;
  if (row.elsewhere == 0) {
    words.add(ui.say(Message::only_here));
  } else {
    words = ui.say_with(
        Message::also_in,
        {letters_elsewhere(ui, row.claim, ui.frame.article.source).view()}
    );
  }
  const float most = box.width * 0.42f;
  return draw_text(
             article.canvas,
             type::tiny,
             {right_of(box) - kRight - most, box.y + 21, most, 16},
             look.ink_3,
             words.view(),
             Align::right
         )
             .width +
         10;
}

void draw_words(
    const Article& article,
    const Look& look,
    core::RectPx box,
    const app::OutlineRow& row
) {
  const core::Claim& claim = article.ui.story().claims[row.claim.value];
  const std::string& name = article.ui.actor_name(claim.actor);
  const std::string& short_name = article.ui.actor_short_name(claim.actor);
  const float left = box.x + kText;
  const float right = right_of(box) - kRight;
  const float room = right - draw_figure(article, look, box, row) - left;
  Line words = speaker_text(article.ui.messages(), article.ui.story(), claim, name);
  if (text_width(article.canvas, type::strong, words.view()) > room) {
    words = speaker_text(article.ui.messages(), article.ui.story(), claim, short_name);
  }
  draw_text(article.canvas, type::strong, {left, box.y + 2, room, 20}, look.ink, words.view());
  const std::string_view second = short_of(claim);
  draw_text(
      article.canvas,
      type::small,
      {left, box.y + 21, right - draw_carriers(article, look, box, row) - left, 16},
      look.ink_2,
      second
  );
}

void draw_row(const Article& article, std::uint32_t number, bool open) {
  const Ui& ui = article.ui;
  const app::OutlineRow& row = article.outline.rows[number];
  const core::RectPx box = box_of(article, number);
  const Hit hit = hit_area(ui, "margin", number, within_reach(ui, box));
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_claim = row.claim;
  }
  if (open) {
    fill(article.canvas, box, ui.palette.accent_wash);
  } else if (hit.heat > 0) {
    fill(
        article.canvas,
        {box.x + 2, box.y, box.width - 2, box.height},
        faded(ui.palette.sunken, hit.heat)
    );
  }
  if (open) {
    fill(article.canvas, {box.x, box.y, 4, box.height}, ui.palette.accent);
  }
  const Look look = look_of(article, row, open);
  draw_claim_stance(
      ui,
      article.canvas,
      row.claim.value,
      ui.world.table.stance[row.claim.value],
      {box.x + kGlyph, box.y + 12},
      12,
      look.beneath,
      look.alpha
  );
  const core::AnchorState state = finding_of(ui, row).state;
  if (text_of_article(ui) != nullptr) {
    draw_icon(article.canvas, icon_of(state), {box.x + kGlyph, box.y + 29}, 11, look.ink_3);
    tooltip(ui, hit, box, ui.messages().name(state));
  }
  draw_words(article, look, box, row);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked && !open) {
    ui.push(app::ClaimPicked{row.claim});
  }
}

// A disc with a not-equal sign.
void draw_badge(const Article& article, ImVec2 at, ImU32 disc) {
  const ImU32 sign = article.ui.palette.surface;
  article.canvas.list->AddCircleFilled(at, 7, disc, 24);
  draw_stroke(article.canvas, {at.x - 3, at.y - 1.5f}, {at.x + 3, at.y - 1.5f}, sign, 1.3f);
  draw_stroke(article.canvas, {at.x - 3, at.y + 1.5f}, {at.x + 3, at.y + 1.5f}, sign, 1.3f);
  draw_stroke(article.canvas, {at.x + 1.8f, at.y - 4}, {at.x - 1.8f, at.y + 4}, sign, 1.3f);
}

// Along the bracket from its middle, the first place where no badge is yet.
float free_place(const float* taken, std::uint32_t count, float top, float bottom) {
  constexpr float kStep = 16;
  const float middle = (top + bottom) / 2;
  for (float away = 0; away <= (bottom - top) / 2 - 4; away += kStep) {
    for (const float y : {middle + away, middle - away}) {
      if (std::none_of(taken, taken + count, [y](float other) {
            return std::abs(other - y) < kStep;
          })) {
        return y;
      }
    }
  }
  return middle;
}

void draw_bracket(
    const Article& article,
    std::uint32_t number,
    float x,
    float& badge,
    const float* taken,
    std::uint32_t count
) {
  const Ui& ui = article.ui;
  const app::OutlinePair& pair = article.outline.pairs[number];
  const float top = article.top + article.layout.rows[pair.upper].middle();
  const float bottom = article.top + article.layout.rows[pair.lower].middle();
  const auto open = open_row(ui);
  const bool lit =
      open && (article.outline.rows[pair.upper].claim == article.outline.rows[*open].claim ||
               article.outline.rows[pair.lower].claim == article.outline.rows[*open].claim);
  const bool shown =
      article.outline.rows[pair.upper].passes && article.outline.rows[pair.lower].passes;
  const ImU32 ink = lit ? ui.palette.ink : faded(ui.palette.ink_3, shown ? 1 : kFiltered);
  const float thick = lit ? 2.0f : 1.25f;
  const float left = article.columns.brackets + 2;
  draw_stroke(article.canvas, {left, top}, {x, top}, ink, thick);
  draw_stroke(article.canvas, {x, top}, {x, bottom}, ink, thick);
  draw_stroke(article.canvas, {left, bottom}, {x, bottom}, ink, thick);
  badge = free_place(taken, count, top, bottom);
}

// Brackets first, then their badges: no line runs over a sign.
void draw_brackets(const Article& article) {
  constexpr std::size_t kMost = 64;
  float badges[kMost];
  float lanes[kMost];
  const auto count =
      static_cast<std::uint32_t>(std::min<std::size_t>(article.outline.pairs.size(), kMost));
  const float step = article.layout.lane_count > 1
                         ? std::min(
                               8.0f,
                               (article.columns.brackets_width - 18) /
                                   static_cast<float>(article.layout.lane_count - 1)
                           )
                         : 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    lanes[i] = article.columns.brackets + 10 + step * static_cast<float>(article.layout.lanes[i]);
    draw_bracket(article, i, lanes[i], badges[i], badges, i);
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const core::RectPx box{lanes[i] - 8, badges[i] - 8, 16, 16};
    const Hit hit = hit_area(article.ui, "bracket", i, within_reach(article.ui, box));
    draw_badge(article, {lanes[i], badges[i]}, article.ui.palette.ink);
    const core::Relation& relation =
        article.ui.story().relations[article.outline.pairs[i].relation];
    tooltip(
        article.ui,
        hit,
        box,
        article.ui.say_with(Message::accounts_differ, {relation.reason}).view()
    );
    if (hit.focused) {
      draw_focus(article.ui, box, 8);
    }
    if (hit.clicked) {
      article.ui.push(app::ClaimPicked{article.outline.rows[article.outline.pairs[i].lower].claim});
    }
  }
}

// In one column there are no brackets: the sign stands at the claims themselves.
void draw_signs(const Article& article) {
  for (std::uint32_t row = 0; row < article.outline.rows.size(); ++row) {
    const bool differs = std::any_of(
        article.outline.pairs.begin(),
        article.outline.pairs.end(),
        [row](const app::OutlinePair& pair) { return pair.upper == row || pair.lower == row; }
    );
    const core::RectPx box = box_of(article, row);
    if (differs) {
      draw_badge(article, {box.x - 10, box.y + 12}, article.ui.palette.ink);
    }
  }
}

}  // namespace

void draw_margin(const Article& article) {
  const auto open = open_row(article.ui);
  if (article.columns.narrow) {
    draw_signs(article);
  } else {
    draw_leaders(article, open);
  }
  const float low = article.canvas.list->GetClipRectMin().y;
  const float high = article.canvas.list->GetClipRectMax().y;
  for (std::uint32_t row = 0; row < article.outline.rows.size(); ++row) {
    const core::RectPx box = box_of(article, row);
    // those a key's step away stay within its reach
    if (bottom_of(box) < low - 200 || box.y > high + 200) {
      continue;
    }
    if (article.columns.narrow) {
      rule_down(article.canvas, box.x, box.y, box.height + 4, article.ui.palette.rule, 2);
    }
    draw_row(
        article,
        row,
        open && article.outline.rows[*open].claim == article.outline.rows[row].claim
    );
  }
  if (article.columns.brackets_width > 0) {
    draw_brackets(article);
  }
}

}  // namespace dateline::ui
