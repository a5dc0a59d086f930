// Sources: what each document says of itself, what had to be inferred, and the claims it carries in
// the order of its paragraphs.
#include <algorithm>

#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

// In the order of Word::fields.
constexpr std::string_view kFields[] = {
    "title",
    "publisher",
    "byline",
    "dateline",
    "published",
    "language",
    "url",
};
static_assert(std::size(kFields) == items_of(Word::fields));

void write_language(Writer& html, const std::string& tag) {
  const auto known = app::language_of(tag);
  if (known) {
    html.word(*known);
  } else {
    html.text(tag);
  }
}

// What the source says of itself, in its own language.
void write_theirs(Writer& html, const core::Source& source, std::string_view text) {
  const auto theirs = app::language_of(source.language);
  const bool foreign = theirs != html.words.language();
  const std::string_view tag = source.language;
  html.tagged(text, foreign ? tag : std::string_view());
}

void write_publisher(Writer& html, const core::Source& source) {
  if (source.publisher.empty()) {
    const std::string words = html.messages.spelt(Message::outlet_not_named, {source.letter});
    html.text(words);
    return;
  }
  write_theirs(html, source, source.publisher);
}

// One of the source's own fields, with a word of ours around it; nothing for an empty one.
void write_field(Writer& html, const core::Source& source, Word words, const std::string& field) {
  if (field.empty()) {
    return;
  }
  const auto theirs = [&] {
    write_theirs(html, source, field);
  };
  html.raw(", ").around(words, theirs);
}

void write_address(Writer& html, const core::Source& source) {
  if (source.url.empty()) {
    html.say(Word::no_address);
    return;
  }
  html.raw("<a href=\"").text(source.url).raw("\">");
  html.say(Message::open_article);
  html.raw(" ").text(source.letter);
  html.raw("</a>");
}

std::string_view name_of_field(const Writer& html, std::string_view field) {
  for (std::size_t i = 0; i < std::size(kFields); ++i) {
    if (kFields[i] == field) {
      return html.words.item(Word::fields, i);
    }
  }
  return field;
}

// Its reason takes the place of the mark; the field is words of ours.
void write_inferred(Writer& html, const core::Inferred& inferred) {
  const std::string_view name = name_of_field(html, inferred.field);
  html.raw("<p>");
  const std::string words = html.words.spelt(Word::inferred, {name, "\x0e"});
  const auto reason = [&] {
    html.ours(inferred.why);
  };
  html.around(words, reason);
}

void write_facts(Writer& html, const core::Source& source) {
  html.raw("<p>");
  write_publisher(html, source);
  write_field(html, source, Word::byline, source.byline);
  write_field(html, source, Word::dateline, source.dateline);
  const auto published = [&] {
    html.date(source.published);
  };
  const auto language = [&] {
    write_language(html, source.language);
  };
  html.raw(", ").around(Word::published, published);
  html.raw(", ").around(Word::language, language);
  html.raw(", ");
  html.count(Message::paragraphs, source.paragraph_lengths.size());
  html.raw(", ");
  write_address(html, source);
  for (const core::Inferred& inferred : source.inferred) {
    write_inferred(html, inferred);
  }
  html.paragraphs(source.note);
}

// `B, C`: the other sources that carry the claim; empty for none.
std::string also_in(const core::Story& story, const core::Claim& claim, core::SourceIndex here) {
  std::string letters;
  for (const core::Appearance& appearance : claim.appearances) {
    const std::string& letter = story.sources[appearance.source.value].letter;
    const bool repeated = letters.find(letter) != letters.npos;
    if (appearance.source == here || repeated) {
      continue;
    }
    letters += letters.empty() ? "" : ", ";
    letters += letter;
  }
  return letters;
}

// Each once, however often the source carries it.
std::vector<core::ClaimIndex> claims_of(const Writer& html, core::SourceIndex index) {
  std::vector<core::ClaimIndex> claims;
  for (const Carried& carried : html.story_index.by_source[index.value]) {
    claims.push_back(carried.claim);
  }
  std::sort(claims.begin(), claims.end());
  const auto repeated = std::unique(claims.begin(), claims.end());
  claims.erase(repeated, claims.end());
  return claims;
}

// How many claims there are, and how many of them no other source carries.
void write_counts(Writer& html, core::SourceIndex index) {
  const std::vector<core::ClaimIndex> claims = claims_of(html, index);
  const auto is_alone = [&](core::ClaimIndex claim) {
    return also_in(html.story(), html.claim(claim), index).empty();
  };
  const auto count = std::count_if(claims.begin(), claims.end(), is_alone);
  const auto all = static_cast<std::uint32_t>(claims.size());
  const auto alone = static_cast<std::uint32_t>(count);
  html.raw("<p>").count(Message::claims, all);
  html.raw(": ");
  const std::string words = html.messages.spelt(Message::shared_and_alone, {all - alone, alone});
  html.text(words);
}

// In the order of the article; the paragraph stands at the claim.
void write_passages(Writer& html, core::SourceIndex index) {
  const std::vector<Carried>& passages = html.story_index.by_source[index.value];
  if (passages.empty()) {
    return;
  }
  write_counts(html, index);
  html.raw("<ul>");
  for (const Carried& carried : passages) {
    html.raw("<li>").claim_link(carried.claim);
    const core::Claim& claim = html.claim(carried.claim);
    const std::string letters = also_in(html.story(), claim, index);
    if (!letters.empty()) {
      const std::string words = html.messages.spelt(Message::also_in, {letters});
      html.raw(", ").text(words);
    }
  }
  html.raw("</ul>");
}

void write_source(Writer& html, core::SourceIndex index) {
  const core::Source& source = html.story().sources[index.value];
  html.open_entry("section", "source", source.id);
  html.raw("<h3>").text(source.letter);
  html.raw(": ").ours(source.title);
  html.raw("</h3>");
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
