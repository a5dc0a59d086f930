// Sources: what each document says of itself, what had to be inferred, and the claims it carries in
// the order of its paragraphs.
#include <algorithm>

#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

// In the order of Word::fields.
constexpr std::string_view kFields[] =
    {"title", "publisher", "byline", "dateline", "published", "language", "url"};
static_assert(std::size(kFields) == items_of(Word::fields));

void write_language(Writer& html, const std::string& tag) {
  const auto known = app::language_of(tag);
  if (known) {
    html.word(*known);
  } else {
    html.text(tag);
  }
}

void write_facts(Writer& html, const core::Source& source) {
  const bool foreign = app::language_of(source.language) != html.words.language();
  const auto theirs = [&](const std::string& text) {
    html.tagged(text, foreign ? std::string_view(source.language) : std::string_view());
  };
  html.raw("<p>");
  if (source.publisher.empty()) {
    html.text(html.messages.spelt(Message::outlet_not_named, {source.letter}));
  } else {
    theirs(source.publisher);
  }
  if (!source.byline.empty()) {
    html.raw(", ").around(Word::byline, [&] { theirs(source.byline); });
  }
  if (!source.dateline.empty()) {
    html.raw(", ").around(Word::dateline, [&] { theirs(source.dateline); });
  }
  html.raw(", ").around(Word::published, [&] { html.date(source.published); });
  html.raw(", ").around(Word::language, [&] { write_language(html, source.language); });
  html.raw(", ").count(Message::paragraphs, source.paragraph_lengths.size()).raw(", ");
  if (source.url.empty()) {
    html.say(Word::no_address);
  } else {
    html.raw("<a href=\"")
        .text(source.url)
        .raw("\">")
        .say(Message::open_article)
        .raw(" ")
        .text(source.letter)
        .raw("</a>");
  }
  for (const core::Inferred& inferred : source.inferred) {
    const auto field = std::find(std::begin(kFields), std::end(kFields), inferred.field);
    const std::string_view name =
        field == std::end(kFields)
            ? std::string_view(inferred.field)
            : html.words.item(Word::fields, static_cast<std::size_t>(field - std::begin(kFields)));
    // Its reason takes the place of the mark; the field is words of ours.
    html.raw("<p>").around(html.words.spelt(Word::inferred, {name, "\x0e"}), [&] {
      html.ours(inferred.why);
    });
  }
  html.paragraphs(source.note);
}

// `B, C`: the other sources that carry the claim; empty for none.
std::string also_in(const core::Story& story, const core::Claim& claim, core::SourceIndex here) {
  std::string letters;
  for (const core::Appearance& appearance : claim.appearances) {
    const std::string& letter = story.sources[appearance.source.value].letter;
    if (appearance.source == here || letters.find(letter) != letters.npos) {
      continue;
    }
    letters += (letters.empty() ? "" : ", ") + letter;
  }
  return letters;
}

std::size_t count_alone(const Writer& html, core::SourceIndex index, std::size_t& claims) {
  std::vector<core::ClaimIndex> seen;
  for (const Carried& carried : html.book.by_source[index.value]) {
    seen.push_back(carried.claim);
  }
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  claims = seen.size();
  return static_cast<std::size_t>(
      std::count_if(seen.begin(), seen.end(), [&](core::ClaimIndex claim) {
        return also_in(html.story(), html.claim(claim), index).empty();
      })
  );
}

// In the order of the article; the paragraph stands at the claim.
void write_passages(Writer& html, core::SourceIndex index) {
  const std::vector<Carried>& passages = html.book.by_source[index.value];
  if (passages.empty()) {
    return;
  }
  std::size_t claims = 0;
  const auto alone = static_cast<std::uint32_t>(count_alone(html, index, claims));
  html.raw("<p>").count(Message::claims, claims).raw(": ");
  html.text(html.messages.spelt(
                Message::shared_and_alone,
                {static_cast<std::uint32_t>(claims) - alone, alone}
            ))
      .raw("<ul>");
  for (const Carried& carried : passages) {
    html.raw("<li>").claim_link(carried.claim);
    const std::string letters = also_in(html.story(), html.claim(carried.claim), index);
    if (!letters.empty()) {
      html.raw(", ").text(html.messages.spelt(Message::also_in, {letters}));
    }
  }
  html.raw("</ul>");
}

void write_source(Writer& html, core::SourceIndex index) {
  const core::Source& source = html.story().sources[index.value];
  html.open_entry("section", "source", source.id)
      .raw("<h3>")
      .text(source.letter)
      .raw(": ")
      .ours(source.title)
      .raw("</h3>");
  write_facts(html, source);
  write_passages(html, index);
  html.raw("</section>\n");
}

}  // namespace

void write_sources(Writer& html) {
  write_entries(
      html,
      "sources",
      html.messages.name(app::ListTab::sources),
      html.story().sources,
      write_source
  );
}

}  // namespace dateline::page
