// A fingerprint as story.json writes it. Reading it is story_fingerprints.cpp's.
#include <cstdint>
#include <string>

#include "core/anchors/anchor.hpp"
#include "core/base/text.hpp"

namespace dateline::core {
namespace {

std::string hex(std::uint64_t number, int digits) {
  std::string text;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    text += "0123456789abcdef"[number >> shift & 0xf];
  }
  return text;
}

}  // namespace

std::string fingerprint_json(const Fingerprint& fingerprint) {
  std::string digest, sketch;
  for (const std::uint8_t byte : fingerprint.digest) {
    digest += hex(byte, 2);
  }
  for (const std::uint64_t bits : fingerprint.sketch) {
    sketch += hex(bits, 16);
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
