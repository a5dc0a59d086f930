// An article without its words: numbers, and bars as long as its lines would be.
#include <algorithm>
#include <iterator>

#include "ui/kit/ui.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

void draw_number(const Article& article, std::uint32_t number, float y, bool carries, bool open) {
  const Ui& ui = article.ui;
  const core::RectPx box{
      .x = article.columns.numbers - 28,
      .y = y,
      .width = 28,
      .height = 16,
  };
  draw_text(
      article.canvas,
      carries ? type::tiny_strong : type::tiny,
      box,
      carries || open ? ui.palette.ink : ui.palette.ink_3,
      Line().add(number).view(),
      Align::right
  );
}

// A picture's frame, with a hill in it.
void draw_picture(const Article& article, float x, float y) {
  const Canvas& canvas = article.canvas;
  const ImU32 ink = article.ui.palette.ink_3;
  const core::RectPx frame{
      .x = x,
      .y = y,
      .width = 16,
      .height = 13,
  };
  const ImVec2 hill[] = {
      {x + 3, y + 10},
      {x + 6.5f, y + 6},
      {x + 9, y + 8.5f},
      {x + 11, y + 6.5f},
      {x + 13.5f, y + 10},
  };
  outline(canvas, frame, ink, 2);
  for (std::size_t i = 1; i < std::size(hill); ++i) {
    draw_stroke(canvas, hill[i - 1], hill[i], ink, 1.2f);
  }
}

// Lines of `letters`, the last as long as what is left of them.
void draw_bars(
    const Article& article,
    core::RectPx room,
    std::uint32_t letters,
    std::uint32_t a_line,
    ImU32 colour
) {
  for (float y = room.y; letters > 0; y += kBarStep) {
    const std::uint32_t here = std::min(letters, a_line);
    const auto part = static_cast<float>(here);
    const auto whole = static_cast<float>(a_line);
    const core::RectPx bar{
        .x = room.x,
        .y = y,
        .width = room.width * part / whole,
        .height = kBarHigh,
    };
    fill(article.canvas, bar, colour);
    letters -= here;
  }
}

// One line of larger, darker letters.
void draw_heading(const Article& article, const app::OutlineParagraph& paragraph, float y) {
  const Palette& palette = article.ui.palette;
  const auto letters = static_cast<float>(paragraph.letters);
  const auto a_line = static_cast<float>(letters_a_line(article.columns));
  const float part = std::min(1.0f, letters * 1.15f / a_line);
  const core::RectPx bar{
      .x = article.columns.bars,
      .y = y + 5,
      .width = article.columns.bars_width * part,
      .height = 7,
  };
  fill(article.canvas, bar, mixed(palette.rule_strong, palette.ink, 0.25f));
}

// Beside a picture; its lines are shorter.
void draw_caption(const Article& article, const app::OutlineParagraph& paragraph, float y) {
  constexpr float kIndent = 24;
  const Palette& palette = article.ui.palette;
  const float left = article.columns.bars;
  const float room = article.columns.bars_width;
  draw_picture(article, left, y);
  const core::RectPx bars{
      .x = left + kIndent,
      .y = y + 2,
      .width = room - kIndent,
      .height = 0,
  };
  const auto a_line = static_cast<float>(letters_a_line(article.columns));
  const auto fewer = static_cast<std::uint32_t>(a_line * (room - kIndent) / room);
  const ImU32 ink = paragraph.rows > 0 ? palette.rule_strong : palette.bar_soft;
  draw_bars(article, bars, paragraph.letters, std::max(8u, fewer), ink);
}

void draw_lines(const Article& article, const app::OutlineParagraph& paragraph, float y) {
  const Palette& palette = article.ui.palette;
  const core::RectPx bars{
      .x = article.columns.bars,
      .y = y,
      .width = article.columns.bars_width,
      .height = 0,
  };
  const ImU32 carrying = mixed(palette.rule_strong, palette.bar, 0.25f);
  const ImU32 ink = paragraph.rows > 0 ? carrying : palette.bar;
  const std::uint32_t a_line = letters_a_line(article.columns);
  draw_bars(article, bars, paragraph.letters, a_line, ink);
}

// Where a paragraph's number stands, px from its top.
float number_offset(app::ParagraphKind kind) {
  switch (kind) {
    case app::ParagraphKind::heading:
      return 1;
    case app::ParagraphKind::caption:
      return -2;
    case app::ParagraphKind::text:
      break;
  }
  return -6;
}

void draw_paragraph(const Article& article, std::uint32_t at) {
  const app::OutlineParagraph& paragraph = article.outline.paragraphs[at];
  const float y = article.top + article.layout.paragraphs[at].top;
  switch (paragraph.kind) {
    case app::ParagraphKind::heading:
      draw_heading(article, paragraph, y);
      break;
    case app::ParagraphKind::caption:
      draw_caption(article, paragraph, y);
      break;
    case app::ParagraphKind::text:
      draw_lines(article, paragraph, y);
      break;
  }
  const bool carries = paragraph.rows > 0;
  draw_number(article, at + 1, y + number_offset(paragraph.kind), carries, false);
}

}  // namespace

void draw_outline(const Article& article) {
  const auto open = open_row(article.ui);
  const float low = article.canvas.list->GetClipRectMin().y;
  const float high = article.canvas.list->GetClipRectMax().y;
  for (std::uint32_t at = 0; at < article.outline.paragraphs.size(); ++at) {
    const Span& span = article.layout.paragraphs[at];
    const float top = article.top + span.top;
    const float bottom = article.top + span.bottom;
    if (bottom < low - 20 || top > high + 20) {
      continue;
    }
    if (open && article.outline.rows[*open].paragraph == at + 1) {
      draw_passage(article, article.outline.rows[*open]);
      draw_number(article, at + 1, top + 8, true, true);
    } else {
      draw_paragraph(article, at);
    }
  }
}

}  // namespace dateline::ui
