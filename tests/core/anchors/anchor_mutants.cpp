#include "core/anchors/anchor_mutants.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

#include <utf8proc.h>

#include "core/base/utf8.hpp"

namespace dateline::core {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t count) {
  return count == 0 ? 0 : random() % count;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// Each digit of the text becomes the next one.
std::string with_other_digits(std::string text) {
  for (char& c : text) {
    if (c >= '0' && c <= '9') {
      c = c == '9' ? '0' : static_cast<char>(c + 1);
    }
  }
  return text;
}

// What a reader could take for the original: every figure is another, and every fifth word has one
// more behind it.
std::string lookalike(const std::string& text, Random& random) {
  std::string other;
  const bool is_short = std::count(text.begin(), text.end(), ' ') < 5;
  std::size_t words = is_short ? 4 : below(random, 5);
  for (const char c : with_other_digits(text)) {
    if (c == ' ' && ++words % 5 == 0) {
      other += " once";
    }
    other += c;
  }
  return other;
}

void insert_planted(Mutant& mutant, std::size_t at, std::string text) {
  mutant.paragraphs.insert(
      mutant.paragraphs.begin() + static_cast<std::ptrdiff_t>(at),
      {std::move(text), -1, 0, 0}
  );
}

std::string nfd(const std::string& text) {
  utf8proc_uint8_t* made = utf8proc_NFD(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, std::free);
  return reinterpret_cast<const char*>(made);
}

std::string typewritten(std::string text, bool plain) {
  const std::pair<const char*, const char*> kPairs[] =
      {{"“", "\""}, {"”", "\""}, {"‘", "'"}, {"’", "'"}, {"—", "-"}, {"–", "-"}, {"…", "..."}};
  for (const auto& [fine, simple] : kPairs) {
    text = replaced(text, fine, simple);
  }
  if (plain) {
    return text;
  }
  text = replaced(replaced(text, "\"", "„"), "'", "ʼ");
  return replaced(replaced(text, "-", "‑"), ". ", ".\u00a0 ");
}

std::string with_invisible(const std::string& text, Random& random) {
  std::string made;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || c == ' ';
    made += c;
    if (letter && below(random, 9) == 0) {
      made += c == ' ' ? "\u200b" : "\u00ad";
    }
  }
  return made;
}

void insert_paragraphs(Mutant& mutant, Random& random) {
  for (int i = 0; i < 3; ++i) {
    insert_planted(
        mutant,
        below(random, mutant.paragraphs.size() + 1),
        "An editor added remark number " + std::to_string(random() % 1000) + " here."
    );
  }
}

void remove_paragraphs(Mutant& mutant, Random& random) {
  for (int i = 0; i < 3 && mutant.paragraphs.size() > 1; ++i) {
    mutant.paragraphs.erase(
        mutant.paragraphs.begin() +
        static_cast<std::ptrdiff_t>(below(random, mutant.paragraphs.size()))
    );
  }
}

void reorder_paragraphs(Mutant& mutant, Random& random) {
  for (int i = 0; i < 4; ++i) {
    std::swap(
        mutant.paragraphs[below(random, mutant.paragraphs.size())],
        mutant.paragraphs[below(random, mutant.paragraphs.size())]
    );
  }
}

// A changed copy right before or behind the true paragraph, or within it.
void plant_beside(Mutant& mutant, Random& random) {
  for (int i = 0; i < 4; ++i) {
    const std::size_t at = below(random, mutant.paragraphs.size());
    MutantParagraph& paragraph = mutant.paragraphs[at];
    const std::string other = lookalike(paragraph.text, random);
    if (paragraph.origin > 0 && paragraph.shift == 0 && below(random, 3) == 0) {
      paragraph.text += " " + other;
    } else {
      insert_planted(mutant, at + below(random, 2), other);
    }
  }
}

// A changed copy far away, and the true paragraph gone.
void plant_apart(Mutant& mutant, Random& random) {
  for (int i = 0; i < 3; ++i) {
    const std::size_t at = below(random, mutant.paragraphs.size());
    const std::string other = lookalike(mutant.paragraphs[at].text, random);
    mutant.paragraphs.erase(mutant.paragraphs.begin() + static_cast<std::ptrdiff_t>(at));
    insert_planted(mutant, (at + mutant.paragraphs.size() / 2) % mutant.paragraphs.size(), other);
  }
}

// The very words a second time, elsewhere.
void plant_pull_quote(Mutant& mutant, Random& random) {
  const std::size_t at = below(random, mutant.paragraphs.size());
  insert_planted(
      mutant,
      (at + mutant.paragraphs.size() / 2) % mutant.paragraphs.size(),
      mutant.paragraphs[at].text
  );
  insert_planted(mutant, 0, "A headline that was not there.");
}

void insert_sentences(Mutant& mutant, Random& random) {
  const std::string added = "This was added on Monday. ";
  for (int i = 0; i < 5; ++i) {
    MutantParagraph& paragraph = mutant.paragraphs[below(random, mutant.paragraphs.size())];
    if (paragraph.shift != 0 || paragraph.origin < 1) {
      continue;
    }
    const std::size_t stop = paragraph.text.find(". ");
    const std::size_t at = stop == std::string::npos || below(random, 2) == 0 ? 0 : stop + 2;
    paragraph.cut = static_cast<std::uint32_t>(count_code_points(paragraph.text.substr(0, at)));
    paragraph.shift = static_cast<int>(added.size());
    paragraph.text.insert(at, added);
  }
}

// One digit of every paragraph that has any.
void change_digits(Mutant& mutant, Random& random) {
  for (MutantParagraph& paragraph : mutant.paragraphs) {
    std::vector<std::size_t> digits;
    for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
      if (paragraph.text[i] >= '0' && paragraph.text[i] <= '9') {
        digits.push_back(i);
      }
    }
    if (digits.empty()) {
      continue;
    }
    char& digit = paragraph.text[digits[below(random, digits.size())]];
    digit = digit == '9' ? '3' : static_cast<char>(digit + 1);
  }
}

template <class Change>
void each_text(Mutant& mutant, Change change) {
  for (MutantParagraph& paragraph : mutant.paragraphs) {
    paragraph.text = change(paragraph.text);
  }
}

void truncate(Mutant& mutant, Random& random) {
  mutant.paragraphs.resize(1 + below(random, mutant.paragraphs.size()));
  std::string& last = mutant.paragraphs.back().text;
  const std::size_t space = last.find(' ', last.size() / 2);
  if (space != std::string::npos) {
    last.resize(space);
  }
}

void leave_stub(Mutant& mutant) {
  mutant.paragraphs.resize(std::min<std::size_t>(2, mutant.paragraphs.size()));
  insert_planted(
      mutant,
      mutant.paragraphs.size(),
      "Subscribe to read on. Already a subscriber? Sign in."
  );
}

void alter_all(Mutant& mutant, Random& random) {
  insert_sentences(mutant, random);
  change_digits(mutant, random);
  plant_beside(mutant, random);
  remove_paragraphs(mutant, random);
  reorder_paragraphs(mutant, random);
  each_text(mutant, [](const std::string& text) { return nfd(typewritten(text, false)); });
}

std::string escaped(const std::string& text) {
  return replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), "’", "&rsquo;");
}

}  // namespace

std::string Mutant::lines() const {
  std::string text;
  for (const MutantParagraph& paragraph : paragraphs) {
    text += paragraph.text + "\n\n";
  }
  return text;
}

std::string Mutant::page() const {
  std::string html =
      "<!doctype "
      "html><html><head><title>News</title><style>p{margin:0}</style></"
      "head><body><nav><ul><li>Home</li><li>World</"
      "li></ul></nav><main><aside>Most read: About 40 boats</aside><article>\n";
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::string text = escaped(paragraphs[i].text);
    if (const std::size_t space = text.find(' '); space != std::string::npos) {
      text = "<b>" + text.substr(0, space) + "</b>\n   " + text.substr(space + 1);
    }
    html += i == 0 ? "<h1>" + text + "</h1>"
                   : "<p class=\"text\">\n  " + text + "\n</p><script>track(" + std::to_string(i) +
                         ")</script>\n";
  }
  return html + "</article></main><footer><p>Contact us</p></footer></body></html>";
}

const char* name_of(Mutation mutation) noexcept {
  constexpr const char* kNames[] = {
      "paragraphs inserted",
      "paragraphs removed",
      "paragraphs reordered",
      "lookalike beside",
      "lookalike, true one gone",
      "pull quote",
      "sentence inserted",
      "one digit changed",
      "quotes and dashes",
      "invisible characters",
      "decomposed (NFD)",
      "truncated",
      "paywall stub",
      "web page around",
      "all at once"
  };
  return kNames[static_cast<std::size_t>(mutation)];
}

Mutant mutate(const std::vector<std::string>& article, Mutation mutation, std::mt19937& random) {
  Mutant mutant;
  for (std::size_t i = 0; i < article.size(); ++i) {
    mutant.paragraphs.push_back({article[i], static_cast<int>(i + 1), 0, 0});
  }
  switch (mutation) {
    case Mutation::inserted:
      insert_paragraphs(mutant, random);
      break;
    case Mutation::removed:
      remove_paragraphs(mutant, random);
      break;
    case Mutation::reordered:
      reorder_paragraphs(mutant, random);
      break;
    case Mutation::lookalike_beside:
      plant_beside(mutant, random);
      break;
    case Mutation::lookalike_apart:
      plant_apart(mutant, random);
      break;
    case Mutation::pull_quote:
      plant_pull_quote(mutant, random);
      break;
    case Mutation::sentence_inserted:
      insert_sentences(mutant, random);
      break;
    case Mutation::digit_changed:
      change_digits(mutant, random);
      break;
    case Mutation::typography:
      each_text(mutant, [plain = below(random, 2) == 0](const std::string& text) {
        return typewritten(text, plain);
      });
      break;
    case Mutation::invisible:
      each_text(mutant, [&random](const std::string& text) {
        return with_invisible(text, random);
      });
      break;
    case Mutation::decomposed:
      each_text(mutant, nfd);
      break;
    case Mutation::truncated:
      truncate(mutant, random);
      break;
    case Mutation::paywall_stub:
      leave_stub(mutant);
      break;
    case Mutation::web_page:
      insert_paragraphs(mutant, random);
      break;
    case Mutation::all_at_once:
      alter_all(mutant, random);
      break;
  }
  return mutant;
}

}  // namespace dateline::core
