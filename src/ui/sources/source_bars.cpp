// An article without its words: numbers, and bars as long as its lines would be. It knows lengths
// and kinds of paragraphs, nothing else of them.
#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

void draw_number(const Article& article, std::uint32_t number, float y, bool carries, bool open) {
  const Ui& ui = article.ui;
  const core::RectPx box{article.columns.numbers - 28, y, 28, 16};
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
  const ImU32 ink = article.ui.palette.ink_3;
  outline(article.canvas, {x, y, 16, 13}, ink, 2);
  draw_stroke(article.canvas, {x + 3, y + 10}, {x + 6.5f, y + 6}, ink, 1.2f);
  draw_stroke(article.canvas, {x + 6.5f, y + 6}, {x + 9, y + 8.5f}, ink, 1.2f);
  draw_stroke(article.canvas, {x + 9, y + 8.5f}, {x + 11, y + 6.5f}, ink, 1.2f);
  draw_stroke(article.canvas, {x + 11, y + 6.5f}, {x + 13.5f, y + 10}, ink, 1.2f);
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
    fill(
        article.canvas,
        {room.x, y, room.width * static_cast<float>(here) / static_cast<float>(a_line), kBarHigh},
        colour
    );
    letters -= here;
  }
}

void draw_paragraph(const Article& article, std::uint32_t at) {
  const Palette& palette = article.ui.palette;
  const app::OutlineParagraph& paragraph = article.outline.paragraphs[at];
  const float y = article.top + article.layout.paragraphs[at].top;
  const core::RectPx bars{article.columns.bars, y, article.columns.bars_width, 0};
  const std::uint32_t a_line = letters_a_line(article.columns);
  const bool carries = paragraph.rows > 0;
  switch (paragraph.kind) {
    case app::ParagraphKind::heading: {
      // One line of larger, darker letters.
      const float part = std::min(
          1.0f,
          static_cast<float>(paragraph.letters) * 1.15f / static_cast<float>(a_line)
      );
      fill(
          article.canvas,
          {bars.x, y + 5, bars.width * part, 7},
          mixed(palette.rule_strong, palette.ink, 0.25f)
      );
      draw_number(article, at + 1, y + 1, carries, false);
      return;
    }
    case app::ParagraphKind::caption: {
      draw_picture(article, bars.x, y);
      const float indent = 24;
      const auto fewer = static_cast<std::uint32_t>(
          static_cast<float>(a_line) * (bars.width - indent) / bars.width
      );
      draw_bars(
          article,
          {bars.x + indent, y + 2, bars.width - indent, 0},
          paragraph.letters,
          std::max(8u, fewer),
          carries ? palette.rule_strong : palette.bar_soft
      );
      draw_number(article, at + 1, y - 2, carries, false);
      return;
    }
    case app::ParagraphKind::text:
      break;
  }
  draw_bars(
      article,
      bars,
      paragraph.letters,
      a_line,
      carries ? mixed(palette.rule_strong, palette.bar, 0.25f) : palette.bar
  );
  draw_number(article, at + 1, y - 6, carries, false);
}

}  // namespace

void draw_outline(const Article& article) {
  const auto open = open_row(article.ui);
  const float low = article.canvas.list->GetClipRectMin().y;
  const float high = article.canvas.list->GetClipRectMax().y;
  for (std::uint32_t at = 0; at < article.outline.paragraphs.size(); ++at) {
    const Span& span = article.layout.paragraphs[at];
    if (article.top + span.bottom < low - 20 || article.top + span.top > high + 20) {
      continue;
    }
    if (open && article.outline.rows[*open].paragraph == at + 1) {
      draw_passage(article, article.outline.rows[*open]);
      draw_number(article, at + 1, article.top + span.top + 8, true, true);
    } else {
      draw_paragraph(article, at);
    }
  }
}

}  // namespace dateline::ui
