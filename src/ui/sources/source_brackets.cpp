// Brackets right of the claims that differ, each in its lane, with a badge that leads to the lower
// claim; in a narrow window the badge alone, at the claims themselves.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr float kBadgeStep = 16;  // px from one badge to the next

// A disc with a not-equal sign.
void draw_badge(const Article& article, ImVec2 at) {
  const Canvas& canvas = article.canvas;
  const Palette& palette = article.ui.palette;
  const ImU32 sign = palette.surface;
  canvas.list->AddCircleFilled(at, 7, palette.ink, 24);
  for (const float down : {-1.5f, 1.5f}) {
    const float y = at.y + down;
    const ImVec2 left{at.x - 3, y};
    const ImVec2 right{at.x + 3, y};
    draw_stroke(canvas, left, right, sign, 1.3f);
  }
  const ImVec2 head{at.x + 1.8f, at.y - 4};
  const ImVec2 foot{at.x - 1.8f, at.y + 4};
  draw_stroke(canvas, head, foot, sign, 1.3f);
}

// A bracket as it stands on screen.
struct Bracket {
  float x = 0;  // of its lane
  float top = 0;
  float bottom = 0;
  float badge = 0;  // y
};
using Brackets = std::span<const Bracket>;

// Whether none of the others has its badge near `y`.
bool is_free(Brackets others, float y) {
  for (const Bracket& other : others) {
    const float apart = std::abs(other.badge - y);
    if (apart < kBadgeStep) {
      return false;
    }
  }
  return true;
}

// Along the bracket from its middle, the first place that is free.
float free_place(Brackets others, float top, float bottom) {
  const float middle = (top + bottom) / 2;
  const float most = (bottom - top) / 2 - 4;
  for (float away = 0; away <= most; away += kBadgeStep) {
    const float lower = middle + away;
    const float higher = middle - away;
    if (is_free(others, lower)) {
      return lower;
    }
    if (is_free(others, higher)) {
      return higher;
    }
  }
  return middle;
}

// px from one lane to the next
float lane_step(const Article& article) {
  const std::uint32_t lanes = article.layout.lane_count;
  if (lanes <= 1) {
    return 0;
  }
  const float room = article.columns.brackets_width - 18;
  const auto steps = static_cast<float>(lanes - 1);
  return std::min(8.0f, room / steps);
}

Bracket place_bracket(const Article& article, std::uint32_t number, Brackets others) {
  const ArticleLayout& layout = article.layout;
  const app::OutlinePair& pair = article.outline.pairs[number];
  const auto lane = static_cast<float>(layout.lanes[number]);
  const float step = lane_step(article);
  const Span upper = layout.rows[pair.upper];
  const Span lower = layout.rows[pair.lower];
  const float top = article.top + upper.middle();
  const float bottom = article.top + lower.middle();
  return {
      .x = article.columns.brackets + 10 + step * lane,
      .top = top,
      .bottom = bottom,
      .badge = free_place(others, top, bottom),
  };
}

bool is_open(const Article& article, const app::OutlineRow& row) {
  const auto open = open_row(article.ui);
  if (!open) {
    return false;
  }
  return article.outline.rows[*open].claim == row.claim;
}

// Stronger for the open claim's, fainter where a filter leaves one of the two out.
void draw_bracket(const Article& article, const app::OutlinePair& pair, const Bracket& bracket) {
  const Palette& palette = article.ui.palette;
  const Canvas& canvas = article.canvas;
  const std::vector<app::OutlineRow>& rows = article.outline.rows;
  const app::OutlineRow& upper = rows[pair.upper];
  const app::OutlineRow& lower = rows[pair.lower];
  const bool lit = is_open(article, upper) || is_open(article, lower);
  const bool both_pass = upper.passes && lower.passes;
  const float alpha = both_pass ? 1 : kFiltered;
  const ImU32 ink = lit ? palette.ink : faded(palette.ink_3, alpha);
  const float thick = lit ? 2.0f : 1.25f;
  const float left = article.columns.brackets + 2;
  const ImVec2 upper_end{left, bracket.top};
  const ImVec2 upper_corner{bracket.x, bracket.top};
  const ImVec2 lower_corner{bracket.x, bracket.bottom};
  const ImVec2 lower_end{left, bracket.bottom};
  draw_stroke(canvas, upper_end, upper_corner, ink, thick);
  draw_stroke(canvas, upper_corner, lower_corner, ink, thick);
  draw_stroke(canvas, lower_end, lower_corner, ink, thick);
}

void draw_bracket_badge(const Article& article, std::uint32_t number, const Bracket& bracket) {
  const Ui& ui = article.ui;
  const app::OutlinePair& pair = article.outline.pairs[number];
  const core::RectPx box{
      .x = bracket.x - 8,
      .y = bracket.badge - 8,
      .width = 16,
      .height = 16,
  };
  const core::RectPx reach = within_reach(ui, box);
  const Hit hit = hit_area(ui, "bracket", number, reach);
  draw_badge(article, {bracket.x, bracket.badge});
  const core::Relation& relation = ui.story().relations[pair.relation];
  const Line words = ui.say_with(Message::accounts_differ, {relation.reason});
  tooltip(ui, hit, box, words.view());
  if (hit.focused) {
    draw_focus(ui, box, 8);
  }
  if (hit.clicked) {
    const app::OutlineRow& lower = article.outline.rows[pair.lower];
    ui.push(app::ClaimPicked{lower.claim});
  }
}

// Whether the row's claim is one of a pair.
bool differs(const app::SourceOutline& outline, std::uint32_t row) {
  for (const app::OutlinePair& pair : outline.pairs) {
    if (pair.upper == row || pair.lower == row) {
      return true;
    }
  }
  return false;
}

}  // namespace

// Brackets first, then their badges: no line runs over a sign.
void draw_brackets(const Article& article) {
  constexpr std::size_t kMost = 64;
  std::array<Bracket, kMost> brackets;
  const auto& pairs = article.outline.pairs;
  const std::size_t most = std::min(pairs.size(), kMost);
  const auto count = static_cast<std::uint32_t>(most);
  for (std::uint32_t i = 0; i < count; ++i) {
    const Brackets placed{brackets.data(), i};
    brackets[i] = place_bracket(article, i, placed);
    draw_bracket(article, pairs[i], brackets[i]);
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    draw_bracket_badge(article, i, brackets[i]);
  }
}

void draw_signs(const Article& article) {
  const std::size_t rows = article.outline.rows.size();
  const auto count = static_cast<std::uint32_t>(rows);
  for (std::uint32_t row = 0; row < count; ++row) {
    if (!differs(article.outline, row)) {
      continue;
    }
    const core::RectPx box = margin_box(article, row);
    const ImVec2 beside{box.x - 10, box.y + 12};
    draw_badge(article, beside);
  }
}

}  // namespace dateline::ui
