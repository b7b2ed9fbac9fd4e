public import ExerciseKit

/// A model, or one kind of layer of a model, whose code is in Hugging Face's transformers 5.24; of a
/// model with variants, one of them.
public enum Model2026: String, SurveyedModel {
  // Encoders that embed texts.
  case nomicBERT = "Nomic BERT"
  case jinaV3 = "Jina embeddings v3"
  case euroBERT = "EuroBERT"

  // OLMo.
  case olmo3 = "OLMo 3"
  case olmoHybridAttention = "OLMo Hybrid, its attention layers"
  case olmoHybridLinear = "OLMo Hybrid, its linear-attention layers"

  // Gemma 4 and others.
  case gemma4 = "Gemma 4, attention and feed-forward network"
  case trinity = "Trinity"
  case hyperCLOVAX = "HyperCLOVA X without use_post_norm"
  case hyperCLOVAXPostNorm = "HyperCLOVA X with use_post_norm"

  // MiniMax.
  case miniMax01 = "MiniMax-01"
  case miniMaxM2 = "MiniMax-M2"

  // Further open models.
  case gptOSS = "gpt-oss"
  case qwen3Next = "Qwen3-Next"
  case kimiLinear = "Kimi Linear"
  case smolLM3 = "SmolLM3"
  case seedOSS = "Seed-OSS"
  case apertus = "Apertus"
  case commandR7B = "Command R7B"

  // Gates.
  case museSpark = "Muse Spark"
  case zaya1 = "ZAYA1"

  // Hyper-connections.
  case deepSeekV4 = "DeepSeek-V4"
  case glm53Flash = "GLM-5.3-Flash"
  case qwen4Exp = "Qwen4-Exp"
  case hy4 = "Hy4"

  // Inkling.
  case inkling1 = "Inkling"
  case inkling2 = "Inkling 2, from its second layer on"
}

extension Model2026 {
  /// Where its placement can be read.
  public var source: String {
    switch self {
    case .nomicBERT: Self.huggingFace("nomic_bert", "NomicBertLayer")
    case .jinaV3: Self.huggingFace("jina_embeddings_v3", "JinaEmbeddingsV3Layer")
    case .euroBERT: Self.huggingFace("eurobert", "EuroBertDecoderLayer")
    case .olmo3: Self.huggingFace("olmo3", "Olmo3DecoderLayer")
    case .olmoHybridAttention:
      Self.huggingFace("olmo_hybrid", "OlmoHybridAttentionDecoderLayer")
    case .olmoHybridLinear:
      Self.huggingFace("olmo_hybrid", "OlmoHybridLinearAttentionDecoderLayer")
    case .gemma4: Self.huggingFace("gemma4", "Gemma4TextDecoderLayer")
    case .trinity: Self.huggingFace("afmoe", "AfmoeDecoderLayer")
    case .hyperCLOVAX, .hyperCLOVAXPostNorm:
      Self.huggingFace("hyperclovax", "HyperCLOVAXDecoderLayer")
    case .miniMax01: Self.huggingFace("minimax", "MiniMaxDecoderLayer")
    case .miniMaxM2: Self.huggingFace("minimax_m2", "MiniMaxM2DecoderLayer")
    case .gptOSS: Self.huggingFace("gpt_oss", "GptOssDecoderLayer")
    case .qwen3Next: Self.huggingFace("qwen3_next", "Qwen3NextDecoderLayer")
    case .kimiLinear: Self.huggingFace("kimi_linear", "KimiLinearDecoderLayer")
    case .smolLM3: Self.huggingFace("smollm3", "SmolLM3DecoderLayer")
    case .seedOSS: Self.huggingFace("seed_oss", "SeedOssDecoderLayer")
    case .apertus: Self.huggingFace("apertus", "ApertusDecoderLayer")
    case .commandR7B: Self.huggingFace("cohere2", "Cohere2DecoderLayer")
    case .museSpark:
      Self.huggingFace("muse_spark", "MuseSparkTextDecoderLayer and MuseSparkResidualGate")
    case .zaya1: Self.huggingFace("zaya", "ZayaDecoderLayer and ZayaResidualScaling")
    case .deepSeekV4:
      Self.huggingFace("deepseek_v4", "DeepseekV4DecoderLayer and DeepseekV4HyperConnection")
    case .glm53Flash:
      Self.huggingFace("glm5_next", "Glm5NextTextDecoderLayer and Glm5NextTextHyperConnection")
    case .qwen4Exp:
      Self.huggingFace("qwen4_exp", "Qwen4ExpTextDecoderLayer and Qwen4ExpTextGatedResidual")
    case .hy4: Self.huggingFace("hy_v4", "HYV4DecoderLayer and HYV4HyperConnection")
    case .inkling1: Self.huggingFace("inkling", "InklingDecoderLayer")
    case .inkling2:
      Self.huggingFace(
        "inkling2", "Inkling2SlidingDecoderLayer and Inkling2BlockAttentionResidual")
    }
  }
}
