import type { Language } from './language.ts';

export const pt: Language = {
  code: 'pt',
  numbers: ['zero', 'um|uma', 'dois|duas', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'],
  common:
    'o|a|os|as|do|da|de|dos|das|e|que|é|um|uma|muito|com|para|mas|meu|minha|obrigado|obrigada|olá|oi|pedido|serviço|tudo|não|em|no|na|se|me|por|bem|foi|mais|bom|boa|entrega|estou|você|vocês|nunca|sem|ao|eu|atendimento|ótimo',
  rating: {
    leads:
      'quis dizer|queria dizer|corrijo|dou|daria|darei|coloco|avalio|avaliação|pontuação|nota|minha nota|minha resposta|resposta|digo|diria|escolho|voto|é um|seria um|um bom|um sólido|no geral|no total|classificação|classifico|merece um|merecem um|merece nota|resultado|dou nota',
    fillers:
      'prezados|caros|bom|boa|tarde|infelizmente|só|um|uma|o|a|lhe|vos|te|de|é|seria|este|serviço|para|mim|bom|sólido|claro|claramente|sem|dúvida|definitivamente|minha|sua|empresa|equipe|no geral|eu|diria|olá|oi|bom dia|nota|ao|aos|vocês|a nota',
    after:
      'pra|porque|mas|e|para|por|obrigado|obrigada|muito|super|bem|excelente|perfeito|ótimo|ótima|realmente|infelizmente|péssimo|horrível|decepcionante|satisfeito|satisfeita|contente|feliz|tudo|sempre|no geral|sem dúvida|embora|já que|pois|eu|nós|foi|da minha parte|numa escala|em uma escala|rápido|demais|parabéns|adorei|gostei|atendimento|continuem assim|estou|valeu',
    points: 'pontos|ponto|pts',
    stars: 'estrelas|estrela',
    outOf: 'de|em|sobre|num total de|de um máximo de',
    between: 'ou|a|e|talvez|ou melhor|não|até',
    against:
      'não|nunca|nem|nenhum|teria|poderia|deveria|em vez de|do que|que um|esperava|se|até|exceto|sem|por que|longe de|quase',
    unless:
      'e meio|e meia|e um quarto|para {o,} {meio dia,meia noite}|se|seria|seriam|teria|poderia|exceto|é demais|são demais|até que',
    would: 'daria|colocaria|seria|diria',
    but: 'mas|porém|contudo|só que',
    hedges:
      'talvez|cerca|aproximadamente|quase|por volta|entre|pelo menos|no máximo|máximo|mínimo|provavelmente|mais de|menos de|apenas|nem sequer|uns|perto de|mais ou menos',
    units:
      'dia|dias|semana|semanas|mês|meses|ano|anos|hora|horas|h|minuto|minutos|min|segundos|vez|vezes|x|euro|euros|eur|reais|centavos|por cento|dólares|item|itens|peças|pessoas|ligações|e|emails|pedidos|km|kg|g|cm|mm|m|litros|pacotes|funcionários|clientes|filhos|crianças|colegas|perguntas|coisas|problemas|produtos|pares|outros|mais|úteis|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|mil|tentativas|caixas|de janeiro|de fevereiro|de março|de abril|de maio|de junho|de julho|de agosto|de setembro|de outubro|de novembro|de dezembro|dos|das',
    labels:
      'código|saldo|pedido|número|n|nº|quarto|mesa|fatura|ticket|chamado|artigo|página|passo|andar|porta|tamanho|versão|modelo|capítulo|caso|ref|referência|id|dia|semana|idade|linha|às|as|os|antes|depois|desde|há|em|cada|esperei|esperado|liguei|paguei|custa|comprei|pedi|outros|últimos|últimas|próximos|estes|meus|tel|telefone|celular|loja|rua|demorou|faltam|faltaram|faz',
    thumbsUp: 'polegar para cima|joinha',
    thumbsDown: 'polegar para baixo',
  },
  commands: {
    stop: 'parar|pare|sair|cancelar|fim|cancela|remover|stop|descadastrar|desinscrever|encerrar|terminar|chega|revogar',
    unsubscribe:
      'descadastrar|descadastrar me|descadastre me|cancelar inscrição|cancelar subscrição|cancelar assinatura|desinscrever|me descadastre|me descadastrem|remova me|me remova|anular subscrição|sair da lista|me tire da lista|quero me descadastrar|stop|me descadastra|remover meu número|quero sair',
    help: 'ajuda|info|informação|informações|quem é|quem são vocês',
    start: 'iniciar|começar|voltar|retomar',
    revoke:
      'não me {contatem,contactem,escrevam,incomodem,contate,escreva} {,mais}|não entrem mais em contato {,comigo}|não {,me} {enviem,mandem,mande,envie} mais {mensagens,emails,e mails,sms}|chega de {mensagens,emails,sms}|{parem,pare} de {,me} {enviar,mandar} {mensagens,emails,e mails,sms}|{parem,pare} de me {incomodar,contatar,contactar,escrever}|{deixem me,me deixem,me deixe} em paz|{me tirem,me tire,tirem me,me removam,me remova,removam me,retirem me,me retirem} {da,da sua,da vossa,desta} lista|{apaguem,excluam,removam,apague} {,o} meu {número,email,contato}|{me descadastrem,me descadastre}|quero {me descadastrar,cancelar a inscrição,cancelar a subscrição}|não {quero,desejo} {,mais} receber {,mais} {mensagens,emails,e mails,sms}|não {quero,desejo} {,mais} ser {contatado,contatada,contactado,contactada}|{revogo,retiro} {,o} meu consentimento|{parem,pare,para,parar} de {,me} {enviar,mandar,encher} {,me} {,essas,estas,tantas} {mensagens,mensagem,emails,sms,msg,msgs,pesquisas,inquéritos}|{parem,pare,para} de me {mandar,enviar} {,essas,estas,mais} {mensagens,mensagem,msg,msgs,sms,emails,pesquisas,isso}|{parem,pare,para} de {me perturbar,me incomodar,me chatear,incomodar,me escrever,escrever me}|não {quero,desejo} {,mais} {,receber} {,mais,essas,estas} {mensagens,emails,sms,pesquisas,msg,nada,isso}|não quero receber {,mais} {mensagens,isso,nada}|não {,me} {mandem,mande,envie,enviem,manda} mais {nada,mensagem,mensagens,msg}|chega de {pesquisas,inquéritos,msg}|{me tira,me tirem,me remove,me remova,tira me,tirem me,retirem me} {da,dessa,desta,da sua} lista|{exclui,exclua,excluam,apaga,apague,remove,remova} {,o} meu {número,contato,contacto,telefone}|{me deixa,me deixem,deixa me,deixem me} {em paz,quieto,quieta}|como {cancelo isso,faço para sair,me descadastro,me descadastrar}|{vai,vão} {se foder,à merda,para o inferno}|não {autorizo,dou meu consentimento}|{,eu} não quero mais {receber,receber isto,receber isso,receber nada,receber {esses,estes,essas,estas,os,as,seus,suas,vossos,vossas} {emails,e mails,mensagens,sms,mails,pesquisas},mensagens,emails,e mails,sms,ser contactado,ser contactada,ser contatado,ser contatada}|não {desejo,gostaria de,pretendo} {,mais} {receber,continuar a receber} {,mais} {,esses,estes,essas,estas} {,emails,e mails,mensagens,sms,pesquisas} {,mais}|parem com {isso,isto,as mensagens,os emails,os e mails,os sms}|chega de {mensagens,emails,e mails,sms,pesquisas}|{,olha} não quero {,mais} receber {,mais} {mensagem,mensagens,sms} {nenhuma,nenhum,alguma}|{parem,pare,para,parar} de {,me} {mandar,enviar} {,me} {,mais} {,essas,estas,tantas,tais} {coisas,isso,isto,porcarias}|{,já} {falei,disse,pedi} {pra,para} {parar,pararem} {,de} {,me} {,mandar,enviar} {,mensagem,mensagens,msg,sms,isso}|{,quero} sair {desta,dessa,da} lista',
    mistaken:
      '{,é,você tem,está com} {,o} número {errado,enganado,incorreto}|número errado|{foi,é} engano|não sou {essa pessoa,esta pessoa,quem vocês procuram}|este não é {o meu número,meu número}|pessoa errada|{enganou se,se enganou} {no número,de número}',
    corrects:
      '{,oh,ops,opa,ah,não} {desculpa,desculpe,correção,quis dizer,queria dizer,quero dizer,aliás,na verdade,errei,engano meu,corrigindo}|ops|opa|aliás|não',
    polite:
      'por|favor|obrigado|obrigada|já|agora|imediatamente|da|de|sua|desta|dessa|lista|a|e|quero|olá|oi|peço|que|nunca|mais|este|número|neste|para|novamente|emails|mensagens|bom|dia|boa|tarde|jamais|gostaria|sim|vocês|moça|moço|já chega|chega|como|essas|pelo amor de deus|favor',
  },
  mail: {
    replyLine: 'Responda acima desta linha, por favor',
    on: 'em|no dia|a',
    wrote: 'escreveu|escreveram|escreveu o seguinte',
    from: 'de|remetente',
    headers: 'enviado|enviada|enviado em|enviada em|enviado a|para|cc|cópia|assunto|data|responder a|responder para',
    original: 'mensagem original|mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada',
    mobile:
      'enviado do meu|enviado a partir do meu|enviado do|enviado pelo|enviado via|enviado de|obter o outlook para|baixe o outlook|livre de vírus|sem vírus',
    closings:
      'atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|abraço|abraços|um abraço|obrigado|obrigada|muito obrigado|muito obrigada|att|atte|cordialmente|saudações|grato|grata|desde já obrigado|com os meus cumprimentos',
    disclaimers:
      'esta mensagem e seus anexos|esta mensagem é confidencial|esta mensagem contém|este e mail|este email|as informações contidas|aviso de confidencialidade|aviso legal|se você não é o destinatário|se não for o destinatário|antes de imprimir',
    automatic:
      'resposta automática|fora do escritório|mensagem automática|ausência temporária|recebemos sua solicitação|recebemos a sua solicitação|recebemos seu contato|recebemos a sua mensagem|recebemos sua mensagem|falha na entrega',
    away: 'estou de férias|estou fora do escritório|estarei fora|estarei ausente|encontro me ausente|estou ausente|de férias|ausente|recebemos a sua|recebemos sua|esta é uma mensagem automática|férias',
  },
};
