// A fingerprint as story.json writes it. Reading it is story_fingerprints.cpp's.
#include <cstdint>
#include <string>

#include "core/anchors/anchor.hpp"
#include "core/base/hex.hpp"
#include "core/base/text.hpp"

namespace dateline::core {
namespace {

std::string hex(std::uint64_t number, std::size_t digits) {
  std::string text;
  append_hex(text, number, digits);
  return text;
}

}  // namespace

std::string fingerprint_json(const Fingerprint& fingerprint) {
  std::string digest, sketch;
  for (const std::uint8_t byte : fingerprint.digest) {
    append_hex(digest, byte, 2);
  }
  for (const std::uint64_t bits : fingerprint.sketch) {
    append_hex(sketch, bits, 16);
  }
  std::string json = concat(
      {"{\"at\": ",
       std::to_string(fingerprint.at),
       ", \"length\": ",
       std::to_string(fingerprint.length),
       ", \"rolling\": \"",
       hex(fingerprint.rolling, 6),
       "\", \"sha256\": \"",
       digest,
       "\""}
  );
  if (fingerprint.before) {
    json += concat({", \"before\": \"", hex(*fingerprint.before, 6), "\""});
  }
  if (fingerprint.after) {
    json += concat({", \"after\": \"", hex(*fingerprint.after, 6), "\""});
  }
  if (fingerprint.copies > 1) {
    json += concat({", \"copies\": ", std::to_string(fingerprint.copies)});
  }
  if (!sketch.empty()) {
    json += concat({", \"sketch\": \"", sketch, "\""});
  }
  return json + "}";
}

}  // namespace dateline::core
